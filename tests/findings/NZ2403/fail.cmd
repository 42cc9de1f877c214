nearzero validate ../ok.pilot.yaml --factors fail.gwp.yaml -f concise
