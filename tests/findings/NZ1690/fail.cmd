# Thirty rows that cannot be read: twenty are listed, each under its own code, which is left out here.
folder=$(mktemp -d)
cp pass.pilot.yaml "$folder/fail.pilot.yaml"
{
    printf 'activity,year,amount\n'
    i=0
    while [ "$i" -lt 30 ]; do printf 'halls,2023,none\n'; i=$((i + 1)); done
} > "$folder/meters.csv"
nearzero validate "$folder/fail.pilot.yaml" -f concise 2>&1 | grep -v NZ1623
rm -r "$folder"
