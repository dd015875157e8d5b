def table_order(row):
    team, gold, silver = row
    return (-gold, -silver, team)


def medal_table(teams, gold, silver):
    rows = []
    for place in range(len(teams)):
        rows.append((teams[place], gold[place], silver[place]))
    names = []
    for team, gold_medals, silver_medals in sorted(rows, key=table_order):
        names.append(team)
    return names
