def medal_table(teams, gold, silver):
    rows = []
    for place in range(len(teams)):
        rows.append((teams[place], gold[place], silver[place]))
    # Each row is a packet now. Sort them; then hand
    # out the
    # names.
    return teams
