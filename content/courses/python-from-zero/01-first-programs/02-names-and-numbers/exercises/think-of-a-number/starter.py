number = int(input())
# Step 1 is done. Is everything still there that step
# 4 needs?
number = number + 4
print(number)
