nearzero validate fail.pilot.yaml --as-of 2029-12-01 -f concise
