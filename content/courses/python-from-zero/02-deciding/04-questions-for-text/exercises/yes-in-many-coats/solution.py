answer = input().strip().lower()
if answer == "yes" or answer == "y" or answer == "ok":
    print("yes")
elif answer == "no" or answer == "n":
    print("no")
else:
    print("unclear")
