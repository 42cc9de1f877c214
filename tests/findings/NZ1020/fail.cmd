# 4 MiB of comments.
{ cat pass.pilot.yaml; yes '# padding' | head -c 4194304; } | nearzero validate - -f concise
