# The last lines end with CR alone.
{ cat pass.pilot.yaml; printf '# a\r# b\n'; } | nearzero validate - -f concise
