# A list of 200 000 items.
{ cat pass.pilot.yaml; echo 'evidence:'; yes '  - a' | head -n 200000; } | nearzero validate - -f concise
