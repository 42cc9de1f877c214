nearzero validate pass.pilot.yaml --as-of 2026-01-01 -f concise
