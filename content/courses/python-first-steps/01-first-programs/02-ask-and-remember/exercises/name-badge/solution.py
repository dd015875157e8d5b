first = input()
family = input()
print(f"{family}, {first}")
