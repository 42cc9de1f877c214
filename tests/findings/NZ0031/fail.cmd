nearzero validate --gwp ipcc-ar5 case.pilot.yaml -f concise
