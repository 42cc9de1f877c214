nearzero validate pass.pilot.yaml --programme ./rules.programme.yaml -f concise
