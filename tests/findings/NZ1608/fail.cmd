# A cell of 70 000 bytes.
folder=$(mktemp -d)
cp pass.pilot.yaml "$folder/fail.pilot.yaml"
{
    printf 'activity,year,amount\n'
    printf '%070000d' 0
    printf ',2022,70\nhalls,2022,70\nhalls,2023,65\n'
} > "$folder/meters.csv"
nearzero validate "$folder/fail.pilot.yaml" -f concise
rm -r "$folder"
