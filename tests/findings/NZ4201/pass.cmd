nearzero validate pass.pilot.yaml --as-of 2026-06-01 -f concise
