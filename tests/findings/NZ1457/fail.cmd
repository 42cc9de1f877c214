# 65 tables, one more than allowed.
folder=$(mktemp -d)
cp pass.pilot.yaml "$folder/case.pilot.yaml"
i=1
while [ "$i" -le 64 ]; do
    printf '%s\n' "activity,year,amount" "halls,2022,1" "halls,2023,1" > "$folder/$i.csv"
    echo "  - {id: t$i, file: $i.csv}" >> "$folder/case.pilot.yaml"
    i=$((i + 1))
done
cp meters.csv "$folder/"
nearzero validate "$folder/case.pilot.yaml" -f concise
rm -r "$folder"
