nearzero validate ../ok.pilot.yaml --accounting electricity=grid-average -f concise
