nearzero convert xlsx fail.pilot.yaml >/dev/null
