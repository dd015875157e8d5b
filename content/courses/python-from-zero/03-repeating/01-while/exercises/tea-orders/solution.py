tea = 0
coffee = 0
order = input().lower()
while order != "done":
    if order == "tea":
        tea = tea + 1
    elif order == "coffee":
        coffee = coffee + 1
    order = input().lower()
print("tea:", tea)
print("coffee:", coffee)
