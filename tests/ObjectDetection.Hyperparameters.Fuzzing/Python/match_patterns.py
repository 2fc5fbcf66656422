"""Answers what Python's re makes of patterns: a line of JSON for each line of JSON, {"pattern": ..., "texts": [...]}.

The answer is {"error": ...} if the pattern is refused, or {"match": "0110", "search": "0111"} with a digit for each text:
1 matches, 0 does not, and ? takes too long. What goes wrong otherwise, such as too much recursion, is {"failure": ...}.
"""
import json
import re
import signal
import sys
import warnings

LIMIT = 0.25


class TooLong(Exception):
    pass


def ring(*_):
    raise TooLong


def digit(ask, text):
    signal.setitimer(signal.ITIMER_REAL, LIMIT)
    try:
        return "1" if ask(text) else "0"
    except TooLong:
        return "?"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def answer(pattern, texts):
    try:
        regex = re.compile(pattern)
    except re.error as error:
        return {"error": error.msg.encode("ascii", "backslashreplace").decode()}
    except (RecursionError, MemoryError) as error:
        return {"failure": type(error).__name__}
    except Exception as error:  # OverflowError, RuntimeError and ValueError are refusals, too.
        return {"error": str(error)}
    return {
        "match": "".join(digit(regex.match, text) for text in texts),
        "search": "".join(digit(regex.search, text) for text in texts),
    }


def main():
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, ring)
    print(json.dumps({"version": "%d.%d" % sys.version_info[:2]}), flush=True)
    for line in sys.stdin:
        question = json.loads(line)
        print(json.dumps(answer(question["pattern"], question["texts"])))
        if question.get("last"):
            sys.stdout.flush()


main()
