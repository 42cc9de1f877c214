nearzero validate fail.pilot.xlsx -f concise
