# What changes with every release or edit of the built-in data, and is not what a case is about.
s/[0-9a-f]\{64\}/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/g
s/nearzero \([| ]*\)[0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*/nearzero \10.0.0/
/"name": "nearzero"/{
n
s/"version": "[0-9.]*"/"version": "0.0.0"/
}
