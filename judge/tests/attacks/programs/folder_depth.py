# attack: folders in folders, deeper than any walk through them
# verdicts: accepted output_limit time_limit runtime_error
import os

try:
    while True:
        os.mkdir("d")
        os.chdir("d")
except OSError:
    print("held")
