number = int(input())
divisor = 2
while divisor * divisor <= number and number % divisor != 0:
    divisor += 1
if divisor * divisor <= number:
    print(divisor)
else:
    print("prime")
