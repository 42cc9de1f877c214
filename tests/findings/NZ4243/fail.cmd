nearzero validate fail.pilot.yaml --as-of 2027-01-01 -f concise
