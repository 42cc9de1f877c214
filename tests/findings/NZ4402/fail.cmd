nearzero validate fail.pilot.yaml --programme ./rules.programme.yaml -f concise
