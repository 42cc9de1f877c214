nearzero validate --jobs many case.pilot.yaml
