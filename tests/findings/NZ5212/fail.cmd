out=$(mktemp -d)
nearzero inventory ../ok.pilot.yaml -q -f json >"$out/r.json"
sed "s/\"amount\":900,/\"amount\":900.5,/;s/\(\"step\":\"amount\",[^{}]*\"value\":900\)/\1.5/" "$out/r.json" >"$out/f.json"
nearzero explain "$out/f.json#grid-power/2023" --lang en
rm -r "$out"
