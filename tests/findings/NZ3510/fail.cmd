out=$(mktemp -d)
nearzero inventory earlier.pilot.yaml -q -f json >"$out/earlier.json"
nearzero inventory later.pilot.yaml -q -f json >"$out/later.json"
nearzero diff "$out/earlier.json" "$out/later.json" --lang en
rm -r "$out"
