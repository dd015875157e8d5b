city = input()
platform = input()
print("Next train to", city, "from platform", platform)
