# attack: changes the interpreter that the next test is a copy of
# verdicts: accepted
# tests: leave find
# quick
import builtins, sys

what = input()
poisoned = getattr(sys, "mark", None) or getattr(builtins, "mark", None) or "mark" in sys.modules
sys.mark = builtins.mark = sys.modules["mark"] = sys
sys.setrecursionlimit(50)
print("lost: poisoned" if poisoned and what == "find" else "held")
