class Machine:
    """Sells bottles, and never gives away what hasn't been paid."""

    def __init__(self, price, stock):
        self.price = price
        self.stock = stock
        self.credit = 0

    def insert(self, coin):
        if coin not in [1, 2, 5]:
            raise ValueError(f"not a coin: {coin}")
        self.credit += coin

    def buy(self):
        if self.stock == 0 or self.credit < self.price:
            return False
        self.stock -= 1
        self.credit -= self.price
        return True

    def give_change(self):
        change = self.credit
        self.credit = 0
        return change

    def __str__(self):
        return f"{self.stock} left, credit {self.credit}"
