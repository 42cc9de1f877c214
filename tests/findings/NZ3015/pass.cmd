nearzero validate pass.pilot.yaml --accounting energy_basis=equivalent -f concise
