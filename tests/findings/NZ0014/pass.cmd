nearzero validate - --base . -f concise < case.pilot.yaml
