n = int(input())
total = 0
valid = 0
for minute in range(n):
    rate = int(input())
    if rate > 0:
        total += rate
        valid += 1
if valid > 0:
    print(f"{total / valid:.1f}")
else:
    print("no data")
