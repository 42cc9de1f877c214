nearzero validate --factors case.pilot.yaml case.pilot.yaml -f concise
