# attack: error output without end
# verdicts: output_limit
# quick
import sys

while True:
    sys.stderr.write("all work and no play\n" * 1000)
