nearzero validate park.pilot.yaml --gwp ipcc-ar6-100 -f concise
