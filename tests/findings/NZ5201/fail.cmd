out=$(mktemp -d)
nearzero inventory ../ok.pilot.yaml -q -f json >"$out/r.json"
head -c 900 "$out/r.json" >"$out/f.json"
nearzero explain "$out/f.json#total/2023" --lang en
rm -r "$out"
