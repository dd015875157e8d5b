class Machine:
    """Sells bottles, and never gives away what hasn't been paid."""

    def __init__(self, price, stock):
        self.price = price
        self.stock = stock
        self.credit = 0

    def insert(self, coin):
        self.credit = coin

    def buy(self):
        return True
