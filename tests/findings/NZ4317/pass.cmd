nearzero score ../panel.pilot.yaml --programme ../panel.programme.yaml -f csv --rubric ../panel.rubric.yaml --panel ../panel.scoresheet.yaml --panel pass.scoresheet.yaml --as-of 2026-10-01
