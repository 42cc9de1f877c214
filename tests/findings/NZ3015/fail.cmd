nearzero validate fail.pilot.yaml --accounting energy_basis=equivalent -f concise
