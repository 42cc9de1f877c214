nearzero convert xlsx pass.pilot.yaml >/dev/null
