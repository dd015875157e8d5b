secret = input()
# At most three tries. What do you have to remember
# for the end?
attempt = input()
if attempt == secret:
    print("open after 1")
