nearzero validate ../ok.pilot.yaml --accounting electricity=fossil-average-unless-certified --accounting electricity.factor=electricity.fossil --accounting electricity.factor_year=2019 -f concise
