nearzero validate ../ok.pilot.yaml --factors fail.factors.yaml -f concise
