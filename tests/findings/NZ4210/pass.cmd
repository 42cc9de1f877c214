nearzero validate pass.pilot.yaml --as-of 2026-10-01 -f concise
