#!/usr/bin/env python3
"""Records what Python's re makes of the patterns in python-patterns.json.

    record_python_patterns.py           rewrites the recorded answers of the Python that runs it
    record_python_patterns.py --print   prints that Python's answers, and changes nothing

Python 3.7, which training uses, gives each pattern its answer: the error, or the names that re.match and re.search pick
from each list of names, as a count and the start of a SHA-256 over the names. Every other version gives only what it
answers differently, under "other". To add a pattern, add an object with "pattern" alone and run 3.7, then the others.
"""
import hashlib
import json
import os
import re
import sys
import warnings

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "python-patterns.json")
VERSION = "%d.%d" % sys.version_info[:2]
REFERENCE = "3.7"


def digest(names):
    return "%d:%s" % (len(names), hashlib.sha256("\n".join(names).encode()).hexdigest()[:8])


def answer(pattern, lists):
    try:
        regex = re.compile(pattern)
    except re.error as error:
        # Positions count UTF-16 units, as .NET does.
        position = error.pos if error.pos is None else len(pattern[:error.pos].encode("utf-16-le", "surrogatepass")) // 2
        return {"error": error.msg, "position": position}
    except Exception as error:  # RuntimeError, OverflowError, ValueError and a leaked sre_parse.Verbose
        return {"error": str(error) or type(error).__name__, "position": None}
    return {
        "match": " ".join(digest([n for n in names if regex.match(n)]) for names in lists.values()),
        "search": " ".join(digest([n for n in names if regex.search(n)]) for names in lists.values()),
    }


def outcome(found):
    return found.get("match"), found.get("search")


def record(data):
    for entry in data["patterns"]:
        found = answer(entry["pattern"], data["names"])
        if VERSION == REFERENCE:
            for key in ("error", "position", "match", "search"):
                entry.pop(key, None)
            entry.update(found)
        else:
            entry.get("other", {}).pop(VERSION, None)
            if outcome(found) != outcome(entry):
                entry.setdefault("other", {})[VERSION] = found
    data["versions"] = sorted(set(data["versions"]) | {VERSION}, key=lambda v: [int(n) for n in v.split(".")])
    head = {key: value for key, value in data.items() if key != "patterns"}
    rows = ",\n".join("    " + json.dumps(entry) for entry in data["patterns"])
    with open(FILE, "w") as file:
        file.write("%s,\n  \"patterns\": [\n%s\n  ]\n}\n" % (json.dumps(head, indent=2)[:-2], rows))


def main():
    warnings.simplefilter("ignore")
    with open(FILE) as file:
        data = json.load(file)
    if sys.argv[1:] == ["--print"]:
        answers = [answer(entry["pattern"], data["names"]) for entry in data["patterns"]]
        print(json.dumps({"version": VERSION, "answers": answers}))
    else:
        record(data)


main()
