out=$(mktemp -d)
nearzero report ../ok.pilot.yaml -o "$out/r/" --lang en
echo "of an earlier run" > "$out/r/pilots/old-park.md"
nearzero report ../ok.pilot.yaml -o "$out/r/" --lang en
rm -r "$out"
