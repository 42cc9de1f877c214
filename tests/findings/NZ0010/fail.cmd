nearzero validate cases.pilot.yaml -f concise
