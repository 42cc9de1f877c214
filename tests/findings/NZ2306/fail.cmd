nearzero validate park.pilot.yaml --factors three-gases.gwp.yaml --gwp three-gases -f concise
