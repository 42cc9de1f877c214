nearzero validate ../ok.pilot.yaml --accounting electricity=market-based -f concise
