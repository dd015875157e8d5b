number = int(input())
factor = 2
while factor * factor <= number and number % factor:
    factor += 1
if factor * factor > number:
    print("prime")
else:
    print(factor, number // factor)
