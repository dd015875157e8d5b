def kind_of_triangle(a, b, c):
    # The impossible first, then the special ones. What
    # is left at the end is the normal case.
    return "scalene"
