class Garage:
    def __init__(self, places):
        self.places = places
        self.cars = 0
        self.most = 0

    def enter(self):
        if self.cars == self.places:
            return False
        self.cars += 1
        self.most = max(self.most, self.cars)
        return True

    def leave(self):
        if self.cars == 0:
            return False
        self.cars -= 1
        return True

    def free(self):
        return self.places - self.cars

    def busiest(self):
        return self.most
