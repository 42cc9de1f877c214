nearzero validate fail.pilot.yaml --as-of 2025-12-31 -f concise
