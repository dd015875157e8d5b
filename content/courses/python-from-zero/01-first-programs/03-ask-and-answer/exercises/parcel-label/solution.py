first_name = input()
family_name = input()
town = input()
print(f"{family_name}, {first_name} ({town}).")
