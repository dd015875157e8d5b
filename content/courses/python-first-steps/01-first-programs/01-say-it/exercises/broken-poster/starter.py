Print("FLEA MARKET")
print("Every", Saturday)
print("3 books cost", "3 * 2", "euro")
