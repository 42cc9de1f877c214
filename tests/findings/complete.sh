#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# complete.sh PROGRAM SOURCE_DIR — every code that `nearzero list codes` names has a case and a page, and none has one too many.
program=$1
source=$2
known=$(LC_ALL=C "$program" list codes -f markdown | grep -o 'NZ[0-9][0-9][0-9][0-9]' | sort -u)
[ -n "$known" ] || { echo "no codes listed"; exit 1; }
status=0
for code in $known; do
    [ -d "$source/tests/findings/$code" ] || { echo "$code has no case"; status=1; }
    [ -f "$source/docs/findings/$code.md" ] || { echo "$code has no page"; status=1; }
done
for path in "$source"/tests/findings/NZ* "$source"/docs/findings/NZ*.md; do
    code=$(basename "$path" .md)
    printf '%s\n' "$known" | grep -qx "$code" || { echo "$path is of no known code"; status=1; }
done
exit $status
