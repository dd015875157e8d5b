alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
rows = int(input())
seats = int(input())
for row in range(rows):
    letter = alphabet[row]
    line = f"{letter}:"
    for seat in range(1, seats + 1):
        if seat != 7:
            line += f" {letter}{seat}"
    print(line)
