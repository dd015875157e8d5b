print("THE BLUE SPOON")
print('"Soup first, talk later"')
print()
print("Today it's pumpkin")
