nearzero validate --accounting gases=CO2,SOx case.pilot.yaml -f concise
