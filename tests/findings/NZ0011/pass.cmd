nearzero validate - -f concise < case.pilot.yaml
