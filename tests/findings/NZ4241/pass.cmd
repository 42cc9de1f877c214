nearzero validate pass.pilot.yaml --as-of 2029-12-01 -f concise
