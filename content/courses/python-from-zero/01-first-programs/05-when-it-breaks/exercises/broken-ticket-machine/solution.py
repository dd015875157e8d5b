adults = int(input())
children = int(input())
adult_price = 12 * adults
child_price = 7 * children
print("Adults:", adult_price)
print("Children:", child_price)
print("Total:", adult_price + child_price)
