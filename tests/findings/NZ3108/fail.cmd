nearzero validate ../ok.pilot.yaml --accounting electricity=fossil-average-unless-certified -f concise
