def balances(debts):
    result = {}
    for debtor, owed in debts.items():
        result[debtor] = result.get(debtor, 0)
        for lender, amount in owed.items():
            result[debtor] -= amount
            result[lender] = result.get(lender, 0) + amount
    return result
