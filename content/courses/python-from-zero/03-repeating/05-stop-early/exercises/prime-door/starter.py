number = int(input())
divisor = 2
# This is right for half of all doors.
if number % divisor == 0:
    print(divisor)
