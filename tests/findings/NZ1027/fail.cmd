# One list in brackets over more than 1 MiB.
{ cat pass.pilot.yaml; echo 'evidence:'; echo '  ['; yes '  a-long-name-of-a-document,' | head -n 50000; echo '  ]'; } | nearzero validate - -f concise
