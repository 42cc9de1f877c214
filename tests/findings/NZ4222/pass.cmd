nearzero validate pass.pilot.yaml --as-of 2027-06-21 -f concise
