nearzero validate ./pass.scoresheet.yaml -f concise
