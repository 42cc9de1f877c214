nearzero validate ./fail.decisions.yaml -f concise
