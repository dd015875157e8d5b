def missing(password):
    rules = [
        ("length", len(password) >= 10),
        ("variety", len(set(password)) >= 6),
        ("capital", any(character.isupper() for character in password)),
        ("digit", any(character.isdigit() for character in password)),
        ("sign", any(not character.isalpha() and not character.isdigit() for character in password)),
    ]
    return [name for name, fulfilled in rules if not fulfilled]
