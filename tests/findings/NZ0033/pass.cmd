nearzero validate --accounting gases=CO2 case.pilot.yaml -f concise
