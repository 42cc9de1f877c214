nearzero score ../panel.pilot.yaml --programme ../panel.programme.yaml -f csv --panel ../panel.scoresheet.yaml
