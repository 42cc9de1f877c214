nearzero validate pass.pilot.yaml --as-of 2027-01-01 -f concise
