nearzero validate fail.pilot.yaml --as-of 2028-11-01 -f concise
