# An ESC in the last line.
{ cat pass.pilot.yaml; printf '# a\033b\n'; } | nearzero validate - -f concise
