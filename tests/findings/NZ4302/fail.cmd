nearzero validate ./fail.rubric.yaml -f concise
