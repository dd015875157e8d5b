import sys

values = []
bad = 0
for line in sys.stdin:
    text = line.strip()
    if text == "":
        continue
    try:
        value = float(text)
    except ValueError:
        bad += 1
    else:
        if -60 <= value <= 60:
            values.append(value)
        else:
            bad += 1

print("good:", len(values))
print("bad:", bad)
if len(values) > 0:
    print(f"average: {sum(values) / len(values):.1f}")
else:
    print("average: -")
