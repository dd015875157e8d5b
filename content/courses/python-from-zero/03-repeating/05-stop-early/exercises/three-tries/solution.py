secret = input()
is_open = False
for number in range(1, 4):
    attempt = input()
    if attempt == secret:
        is_open = True
        break
if is_open:
    print("open after", number)
else:
    print("card kept")
