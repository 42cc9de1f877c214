# The last line is GBK.
{ cat pass.pilot.yaml; printf '# \307\370\323\362\n'; } | nearzero validate - -f concise
