bill = float(input())
friends = int(input())
total = bill * 1.1
print(f"Total: {total:.2f}")
print(f"Each: {total / friends:.2f}")
