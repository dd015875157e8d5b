hour = int(input())
turn = int(input())
print(hour + turn)
