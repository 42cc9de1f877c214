# A NUL in the last line.
{ cat pass.pilot.yaml; printf '# a\000b\n'; } | nearzero validate - -f concise
