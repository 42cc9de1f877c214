nearzero validate pass.pilot.yaml -f concise
