house = int(input())
# Even or odd? Ask with %.
print("left")
