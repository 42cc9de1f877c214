nearzero validate --gwp ipcc-ar5-100 case.pilot.yaml -f concise
