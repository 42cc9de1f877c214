nearzero validate fail.pilot.yaml --as-of 2026-06-01 -f concise
