print int(raw_input()) ** 0.5
