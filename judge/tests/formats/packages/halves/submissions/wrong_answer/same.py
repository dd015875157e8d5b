for _ in range(7):
    print(50, flush=True)
    if input() == "right":
        break
