nearzero validate fail.pilot.yaml --accounting gases=CO2 -f concise
