out=$(mktemp -d)
nearzero inventory - -q -f json <../ok.pilot.yaml >"$out/r.json"
nearzero verify "$out/r.json" --root "$out" --lang en
rm -r "$out"
