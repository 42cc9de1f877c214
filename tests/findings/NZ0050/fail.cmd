nearzero validate north.pilot.yaml south-copied.pilot.yaml -f concise
