out=$(mktemp -d)
nearzero inventory ../ok.pilot.yaml -o "$out/park.json" --lang en
rm -r "$out"
