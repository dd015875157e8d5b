alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
rows = int(input())
seats = int(input())
# One line per row, one piece per seat.
for row in range(rows):
    print(alphabet[row])
