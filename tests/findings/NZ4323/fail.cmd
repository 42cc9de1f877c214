nearzero score ../panel.pilot.yaml --programme ./fail.programme.yaml -f csv --rubric fail.rubric.yaml --panel ../panel.scoresheet.yaml
