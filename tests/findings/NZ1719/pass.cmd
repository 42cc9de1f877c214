nearzero validate pass.pilot.xlsx -f concise 2>&1 | grep -v NZ1724
