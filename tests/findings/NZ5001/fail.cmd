nearzero inventory ../ok.pilot.yaml -o no-such-folder/park.json --lang en
