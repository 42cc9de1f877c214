nearzero validate pass.pilot.yaml --as-of 2030-01-01 -f concise
