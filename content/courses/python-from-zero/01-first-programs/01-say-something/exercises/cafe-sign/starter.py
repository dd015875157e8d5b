print("THE BLUE SPOON")
# Three more lines. Which quotes do you need for each
# of them?
