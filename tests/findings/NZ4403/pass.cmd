nearzero validate pass.pilot.yaml --programme ./rules.programme.yaml --as-of 2025-12-31 -f concise
