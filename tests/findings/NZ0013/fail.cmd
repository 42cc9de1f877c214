folder=$(mktemp -d)
cp case.pilot.yaml "$folder"
ln -s "$PWD/meters.csv" "$folder/meters.csv"
nearzero validate "$folder/case.pilot.yaml" -f concise
rm -r "$folder"
