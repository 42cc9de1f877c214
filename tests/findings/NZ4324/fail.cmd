nearzero score ../panel.pilot.yaml --programme ../panel.programme.yaml -f csv --rubric fail.rubric.yaml --panel fail.scoresheet.yaml
