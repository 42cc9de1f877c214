nearzero validate fail.pilot.yaml --as-of 2030-01-01 -f concise
