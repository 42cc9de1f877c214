# U+202E in the last line.
{ cat pass.pilot.yaml; printf '# a\342\200\256b\n'; } | nearzero validate - -f concise
