# The text in UTF-16, as a spreadsheet saves 'Unicode text'.
{ printf '\377\376'; sed 's/[^ -~]//g' pass.pilot.yaml | tr -d '\n' | sed 's/./&\n/g' | tr '\n' '\000'; } | nearzero validate - -f concise
