# The name ends with .yaml, but not with .pilot.yaml.
folder=$(mktemp -d)
cp case.pilot.yaml "$folder/case.yaml"
nearzero validate "$folder" -f concise
rm -r "$folder"
