def kind_of_triangle(a, b, c):
    if a >= b + c or b >= a + c or c >= a + b:
        return "impossible"
    if a == b and b == c:
        return "equilateral"
    if a == b or b == c or a == c:
        return "isosceles"
    return "scalene"
