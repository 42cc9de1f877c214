nearzero validate fail.pilot.yaml --as-of 2029-02-01 -f concise
