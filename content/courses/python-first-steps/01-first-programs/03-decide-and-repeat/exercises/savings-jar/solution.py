n = int(input())
jar = 0
for visit in range(n):
    jar = jar + int(input())
print(jar)
