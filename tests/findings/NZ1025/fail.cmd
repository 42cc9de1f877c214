# A text of 64 KiB.
{ cat pass.pilot.yaml; echo 'boundary:'; echo '  description: |'; yes '    boundary' | head -n 7300; } | nearzero validate - -f concise
