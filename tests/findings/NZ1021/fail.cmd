# A comment of 64 KiB.
{ cat pass.pilot.yaml; yes '#' | head -n 65537 | tr -d '\n'; echo; } | nearzero validate - -f concise
