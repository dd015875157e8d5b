number = int(input())
start = number
number = number + 4
print(number)
number = number * 3
print(number)
number = number - 12
print(number)
number = number - 2 * start
print(number)
