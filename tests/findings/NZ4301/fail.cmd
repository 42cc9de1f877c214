nearzero score ../panel.pilot.yaml --programme ../panel.programme.yaml -f csv --rubric ./fail.rubric.yaml
