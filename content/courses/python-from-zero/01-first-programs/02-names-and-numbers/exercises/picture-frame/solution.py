width = int(input())
height = int(input())
strip = 2 * (width + height)
glass = width * height
print("Strip:", strip)
print("Glass:", glass)
