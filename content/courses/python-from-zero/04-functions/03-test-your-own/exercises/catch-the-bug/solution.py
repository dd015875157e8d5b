def is_right(buses):
    return (
        buses(0) == 0
        and buses(1) == 1
        and buses(49) == 1
        and buses(50) == 1
        and buses(51) == 2
        and buses(100) == 2
        and buses(101) == 3
        and buses(1000) == 20
    )
