import sys

# Copy your function parse and your class Shed to here.

for line in sys.stdin:
    # Understand it, ask the shed, show the answer.
    print("what?")
