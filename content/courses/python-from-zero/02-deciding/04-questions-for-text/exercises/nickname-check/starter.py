nickname = input()
# Rule 1 is here. Three more are missing, and so is
# the welcome.
if len(nickname) < 3:
    print("too short")
