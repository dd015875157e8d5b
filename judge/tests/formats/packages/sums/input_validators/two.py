import sys

numbers = sys.stdin.read().split()
right = len(numbers) == 2 and all(abs(float(number)) <= {{most}} for number in numbers)
sys.exit(42 if right else 43)
