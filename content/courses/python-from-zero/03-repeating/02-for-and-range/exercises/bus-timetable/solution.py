first = int(input())
last = int(input())
step = int(input())
for hour in range(first, last + 1, step):
    print(f"{hour}:00")
