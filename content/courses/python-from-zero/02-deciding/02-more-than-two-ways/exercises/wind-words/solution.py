speed = int(input())
if speed < 2:
    word = "calm"
elif speed < 20:
    word = "breeze"
elif speed < 50:
    word = "wind"
elif speed < 89:
    word = "gale"
elif speed < 118:
    word = "storm"
else:
    word = "hurricane"
print(f"Today: {word} at {speed} km/h")
