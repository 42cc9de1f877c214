nearzero validate ./fail.scoresheet.yaml -f concise
