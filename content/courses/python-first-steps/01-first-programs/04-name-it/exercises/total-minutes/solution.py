def total_minutes(hours, minutes):
    return hours * 60 + minutes
