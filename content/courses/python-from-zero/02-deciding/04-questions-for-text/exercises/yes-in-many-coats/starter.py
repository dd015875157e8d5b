answer = input()
# Tidy the answer up first. Then compare it.
if answer == "yes":
    print("yes")
else:
    print("unclear")
