city = input()
platform = input()
# Show the line for the board here. For now, the board
# shows too little:
print("Next train")
