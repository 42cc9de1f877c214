nearzero score ../panel.pilot.yaml --programme ./pass.programme.yaml -f csv --rubric ../panel.rubric.yaml --panel ../panel.scoresheet.yaml
