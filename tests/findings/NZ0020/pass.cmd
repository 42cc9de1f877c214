nearzero validate --factors own.factors.yaml case.pilot.yaml -f concise
