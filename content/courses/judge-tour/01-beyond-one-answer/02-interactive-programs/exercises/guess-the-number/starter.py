for guess in range(1, 11):
    print(guess, flush=True)
    answer = input()
    if answer == "correct":
        break
