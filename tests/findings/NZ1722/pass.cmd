nearzero validate pass.pilot.xlsx -f concise
