out=$(mktemp -d)
nearzero inventory ../ok.pilot.yaml -q -f json >"$out/r.json"
nearzero explain "$out/r.json#grid-power/2023" --lang en
rm -r "$out"
