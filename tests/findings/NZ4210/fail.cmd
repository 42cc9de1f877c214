nearzero validate fail.pilot.yaml --as-of 2026-10-01 -f concise
