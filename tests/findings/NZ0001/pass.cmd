nearzero validate --jobs 2 case.pilot.yaml -f concise
