# U+2028 in the last line.
{ cat pass.pilot.yaml; printf '# a\342\200\250b\n'; } | nearzero validate - -f concise
