# attack: files without end, all of them empty
# verdicts: output_limit time_limit runtime_error
# quick
number = 0
while True:
    open(f"/tmp/{number}", "w").close()
    number += 1
