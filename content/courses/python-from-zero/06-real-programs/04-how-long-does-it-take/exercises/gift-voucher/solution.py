def can_spend(prices, voucher):
    seen = set()
    for price in prices:
        if voucher - price in seen:
            return True
        seen.add(price)
    return False
