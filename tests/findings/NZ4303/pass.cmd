nearzero validate ./pass.rubric.yaml -f concise
