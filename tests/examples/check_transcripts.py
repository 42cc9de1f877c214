#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The transcripts in the examples' READMEs, typed again: what stands below each command must be what comes out.

    check_transcripts.py PROGRAM [--update] [README…]        default: every README.md below examples/

A transcript is a block ```console. A line `$ nearzero …` (or `$ python3 …`) is run in the README's folder, in a copy of examples/ so that
nothing is left behind; the blocks of one README run one after another in the same copy. The lines up to the next `$` are its standard output
and then its standard error. A line `…` alone stands for one line or more that are left out. No shell is involved: no pipes, no variables.
`--update` writes what came out where a transcript differs, without leaving lines out. Standard library only.
Exit 0 when all agree, 1 with every difference, 2 when there was nothing to check.
"""
import difflib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LEFT_OUT = "…"


def steps(block):
    """(command, lines below it) of a block."""
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
        else:
            raise SystemExit(f"a console block that does not begin with a command: {line}")
    return found


def agrees(shown, came):
    """Whether the lines are the same, LEFT_OUT standing for one or more; a blank line may set off the next command."""
    shown = shown[:-1] if shown and not shown[-1] and (not came or came[-1]) else shown
    pattern = "".join(r"(?:.*\n)+?" if line == LEFT_OUT else re.escape(line) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in came)) is not None


def run(program, command, folder):
    words = shlex.split(command)
    start = {"nearzero": [program], "python3": [sys.executable]}.get(words[0])
    if start is None:
        raise SystemExit(f"only nearzero and python3 are run here, not: {command}")
    environment = {"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8"}
    done = subprocess.run(start + words[1:], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"$ {command}: exit {done.returncode}\n{done.stderr}")
    return [line.rstrip() for line in (done.stdout + done.stderr).splitlines()]


def check(program, text, folder, update):
    """(the text as it should be, differences, commands run)."""
    wrong, count = [], 0

    def rewritten(block):
        nonlocal count
        out = []
        for command, shown in steps(block.group(1)):
            count += 1
            came = run(program, command, folder)
            same = agrees(shown, came)
            if not same:
                wrong.append((command, shown, came))
            out += [f"$ {command}", *(shown if same else came)]
        return "```console\n" + "".join(line + "\n" for line in out) + "```" if update else block.group(0)

    return BLOCK.sub(rewritten, text), wrong, count


def main():
    arguments = [a for a in sys.argv[1:] if a != "--update"]
    update = "--update" in sys.argv
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    program = os.path.abspath(arguments[0])
    examples = os.path.join(ROOT, "examples")
    readmes = [os.path.abspath(p) for p in arguments[1:]] or sorted(
        os.path.join(base, "README.md") for base, _, files in os.walk(examples) if "README.md" in files)
    total, differing = 0, 0
    with tempfile.TemporaryDirectory() as temporary:
        copy = os.path.join(temporary, "examples")
        shutil.copytree(examples, copy)
        for path in readmes:
            with open(path, encoding="utf-8", newline="") as f:
                text = f.read()
            folder = os.path.join(copy, os.path.relpath(os.path.dirname(path), examples))
            after, wrong, count = check(program, text, folder, update)
            total += count
            differing += len(wrong)
            for command, shown, came in wrong:
                print(f"{os.path.relpath(path, ROOT)}: $ {command}", file=sys.stderr)
                print("\n".join(difflib.unified_diff(shown, came, "in the README", "came out", lineterm="")), file=sys.stderr)
            if after != text:
                with open(path, "w", encoding="utf-8", newline="") as f:
                    f.write(after)
    print(f"{total} commands in {len(readmes)} files, {differing} differences")
    if total == 0:
        return 2
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
