nearzero validate fail.pilot.yaml --as-of 2027-07-01 -f concise
