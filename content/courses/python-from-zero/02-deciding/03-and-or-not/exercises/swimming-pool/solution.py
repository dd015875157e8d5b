day = input()
hour = int(input())
weekend = day == "Saturday" or day == "Sunday"
if weekend:
    is_open = 9 <= hour < 19
else:
    is_open = 6 <= hour < 9 or 14 <= hour < 21
if is_open:
    print("open")
else:
    print("closed")
