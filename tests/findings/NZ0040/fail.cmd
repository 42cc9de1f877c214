nearzero validate --programme own.programme.yaml case.pilot.yaml -f concise
