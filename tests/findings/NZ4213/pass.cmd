nearzero validate pass.pilot.yaml --as-of 2027-06-29 -f concise
