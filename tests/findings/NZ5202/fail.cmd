out=$(mktemp -d)
nearzero inventory ../ok.pilot.yaml -q -f json >"$out/r.json"
{ printf "{\"schema\": "; yes "[" | head -n 100; } >"$out/f.json"
nearzero explain "$out/f.json#total/2023" --lang en
rm -r "$out"
