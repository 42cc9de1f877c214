nearzero score pass.pilot.yaml --programme ../panel.programme.yaml -f csv --rubric ../panel.rubric.yaml --panel ../panel.scoresheet.yaml
