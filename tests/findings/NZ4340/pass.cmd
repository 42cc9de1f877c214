nearzero validate ./pass.decisions.yaml -f concise
