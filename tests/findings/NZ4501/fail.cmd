nearzero validate fail -f concise
