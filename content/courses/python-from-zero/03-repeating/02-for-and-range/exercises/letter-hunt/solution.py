text = input()
stencil = input()
letters = 0
with_stencil = 0
for character in text:
    if character.isalpha():
        letters = letters + 1
    if character.lower() == stencil.lower():
        with_stencil = with_stencil + 1
print("Letters:", letters)
print("With stencil:", with_stencil)
