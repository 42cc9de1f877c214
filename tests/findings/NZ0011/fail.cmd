nearzero validate /dev/null -f concise
