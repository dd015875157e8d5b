def balances(debts):
    result = {}
    for debtor, owed in debts.items():
        # owed is a dictionary itself: to whom, and
        # how much?
        result[debtor] = 0
    return result
