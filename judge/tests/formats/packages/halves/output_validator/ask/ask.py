import sys

secret = int(open(sys.argv[1]).read())
for _ in range(7):
    line = sys.stdin.readline()
    guess = int(line) if line.strip().isdigit() else 0
    if guess == secret:
        print("right", flush=True)
        sys.exit(42)
    print("more" if guess < secret else "less", flush=True)
sys.exit(43)
