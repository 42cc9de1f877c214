nearzero validate park.pilot.yaml --gwp ipcc-ar5-100 -f concise
