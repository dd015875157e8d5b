nickname = input()
if len(nickname) < 3:
    print("too short")
elif len(nickname) > 12:
    print("too long")
elif " " in nickname:
    print("no spaces, please")
elif nickname[0].isdigit():
    print("begin with something else")
else:
    print("welcome", nickname)
