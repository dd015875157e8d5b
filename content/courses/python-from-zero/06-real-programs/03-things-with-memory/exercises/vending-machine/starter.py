class Machine:
    """Sells bottles to those who have paid."""

    def __init__(self, price, stock):
        self.price = price
        self.stock = stock
        self.credit = 0

    def insert(self, coin):
        self.credit = coin

    def buy(self):
        return True
