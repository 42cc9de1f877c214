nearzero score ../panel.pilot.yaml --programme ./fail.programme.yaml -f csv --rubric ../panel.rubric.yaml --panel ../panel.scoresheet.yaml
