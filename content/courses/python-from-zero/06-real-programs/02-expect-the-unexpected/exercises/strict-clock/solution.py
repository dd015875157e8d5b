def minutes_since_midnight(text):
    if len(text) != 5 or text[2] != ":":
        raise ValueError(f"not a time: {text}")
    hours = text[:2]
    minutes = text[3:]
    if not hours.isdigit() or not minutes.isdigit():
        raise ValueError(f"not a time: {text}")
    if int(hours) > 23 or int(minutes) > 59:
        raise ValueError(f"there is no such time: {text}")
    return int(hours) * 60 + int(minutes)
