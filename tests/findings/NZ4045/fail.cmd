nearzero validate ../ok.pilot.yaml --programme ./fail.programme.yaml -f concise
