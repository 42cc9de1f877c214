out=$(mktemp -d)
nearzero inventory ../ok.pilot.yaml -q -f json >"$out/r.json"
nearzero explain "$out/r.json#grid-power" --lang en
rm -r "$out"
