import sys

values = []
bad = 0
for line in sys.stdin:
    text = line.strip()
    # Let float try it. And if it can't?

print("good:", len(values))
print("bad:", bad)
print("average: -")
