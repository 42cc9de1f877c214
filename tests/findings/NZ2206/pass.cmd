nearzero validate ../ok.pilot.yaml --factors pass.factors.yaml -f concise
