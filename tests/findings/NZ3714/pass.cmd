nearzero validate pass.pilot.yaml --accounting gases=CO2 -f concise
