nearzero validate pass -f concise
