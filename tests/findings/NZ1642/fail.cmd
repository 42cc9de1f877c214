# A table of 524324 rows is made here: it is too large to be kept.
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
cp fail.pilot.yaml "$made"/p.pilot.yaml
awk 'BEGIN {
    print "activity,date,amount"
    for (i = 0; i < 524300; ++i) printf "halls,%d-%02d-%02d,0.%d1\n", 2022 + i % 2, 1 + i % 12, 1 + i % 28, i
    for (m = 1; m <= 12; ++m) printf "halls,2022-%02d-28,1\nhalls,2023-%02d-28,1\n", m, m
}' > "$made"/rows.csv
nearzero validate "$made"/p.pilot.yaml -f concise
