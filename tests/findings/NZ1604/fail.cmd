# A header of 303 columns.
folder=$(mktemp -d)
cp pass.pilot.yaml "$folder/fail.pilot.yaml"
{
    printf 'activity,year,amount'
    i=0
    while [ "$i" -lt 300 ]; do printf ',c%d' "$i"; i=$((i + 1)); done
    printf '\n'
} > "$folder/meters.csv"
nearzero validate "$folder/fail.pilot.yaml" -f concise
rm -r "$folder"
