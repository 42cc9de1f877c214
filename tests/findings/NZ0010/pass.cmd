nearzero validate case.pilot.yaml -f concise
