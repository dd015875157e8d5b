print(sum(int(float(word)) for word in input().split()))
