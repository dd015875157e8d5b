weight = int(input())
if weight <= 23:
    print("Have a good flight")
else:
    print("Please pay", (weight - 23) * 9)
