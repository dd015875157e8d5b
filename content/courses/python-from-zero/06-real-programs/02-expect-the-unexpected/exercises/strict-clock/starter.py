def minutes_since_midnight(text):
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)
