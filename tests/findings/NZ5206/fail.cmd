out=$(mktemp -d)
nearzero inventory ../ok.pilot.yaml -q -f json >"$out/r.json"
sed "s/\"base_year\":2022,/\"base_year\":2022,\"base_year\":2023,/" "$out/r.json" >"$out/f.json"
nearzero explain "$out/f.json#total/2023" --lang en
rm -r "$out"
