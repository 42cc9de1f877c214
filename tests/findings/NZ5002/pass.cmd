out=$(mktemp -d)
nearzero report ../ok.pilot.yaml -o "$out/r/" --lang en
nearzero report ../ok.pilot.yaml -o "$out/r/" --lang en
rm -r "$out"
