nearzero validate north.pilot.yaml south.pilot.yaml -f concise
