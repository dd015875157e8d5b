day = input()
hour = int(input())
# First find out whether it's a weekend. Then ask
# about the hour.
print("open")
