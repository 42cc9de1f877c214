# Joined with a file that begins with U+FEFF.
{ cat pass.pilot.yaml; printf '\357\273\277# second file\n'; } | nearzero validate - -f concise
