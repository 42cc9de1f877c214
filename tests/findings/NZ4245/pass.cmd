nearzero validate pass.pilot.yaml --as-of 2029-02-01 -f concise
