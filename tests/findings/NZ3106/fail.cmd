nearzero validate ../ok.pilot.yaml --accounting electricity=fossil-average-unless-certified --accounting electricity.factor=electricity.fosil -f concise
