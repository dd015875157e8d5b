n = int(input())
jar = 0
# Go to the jar n times.
print(jar)
