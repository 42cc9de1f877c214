# U+FFFF in the last line.
{ cat pass.pilot.yaml; printf '# a\357\277\277b\n'; } | nearzero validate - -f concise
