nearzero score ../panel.pilot.yaml --programme ./pass.programme.yaml -f csv --rubric pass.rubric.yaml --panel ../panel.scoresheet.yaml
