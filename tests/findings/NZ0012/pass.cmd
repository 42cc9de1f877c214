nearzero validate . -f concise
