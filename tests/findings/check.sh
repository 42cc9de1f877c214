#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# check.sh PROGRAM FOLDER — the two cases of one code. FOLDER is named after the code and holds
#   fail.*  an input on which the program reports exactly this code once, and no other error
#   pass.*  the same input put right: the code does not appear
# Where `nearzero validate FILE` is not the command, `fail.cmd` and `pass.cmd` give it (a line of shell; `nearzero` is the program).
set -u
program=$1
folder=$2
code=$(basename "$folder")
cd "$folder" || exit 2
export LC_ALL=C
nearzero() { "$program" "$@"; }

run() {   # run fail|pass
    if [ -f "$1.cmd" ]; then
        . "./$1.cmd"
    else
        nearzero validate "$1".pilot.yaml -f concise
    fi 2>&1
}

failed=$(run fail)
passed=$(run pass)
status=0
hits=$(printf '%s\n' "$failed" | grep -c "\[$code\]")
if [ "$hits" -ne 1 ]; then
    echo "$code: fail reports it $hits times, not once:"
    printf '%s\n' "$failed"
    status=1
fi
others=$(printf '%s\n' "$failed" | grep -o 'error\[NZ[0-9]*\]' | grep -v "\[$code\]")
if [ -n "$others" ]; then
    echo "$code: fail also reports $others:"
    printf '%s\n' "$failed"
    status=1
fi
if printf '%s\n' "$passed" | grep -q "\[$code\]\|internal error"; then
    echo "$code: pass reports it:"
    printf '%s\n' "$passed"
    status=1
fi
if printf '%s\n' "$passed" | grep -q 'error\['; then
    echo "$code: pass has an error:"
    printf '%s\n' "$passed"
    status=1
fi
[ -f "../../../docs/findings/$code.md" ] || { echo "$code: docs/findings/$code.md is missing"; status=1; }
exit $status
