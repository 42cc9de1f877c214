nearzero validate ../ok.pilot.yaml --programme ./pass.programme.yaml -f concise
