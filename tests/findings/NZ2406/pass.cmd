nearzero validate ../ok.pilot.yaml --factors pass.gwp.yaml -f concise
