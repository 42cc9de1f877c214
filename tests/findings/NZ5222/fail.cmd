out=$(mktemp -d)
cp ../ok.pilot.yaml "$out"
nearzero inventory "$out/ok.pilot.yaml" -q -f json >"$out/r.json"
sed -i "s/\"amount\":900,/\"amount\":901,/" "$out/r.json"
nearzero verify "$out/r.json" --root "$out" --lang en
rm -r "$out"
