text = input()
stencil = input()
letters = 0
with_stencil = 0
# Go through the text, character by character, and
# count.
print("Letters:", letters)
print("With stencil:", with_stencil)
