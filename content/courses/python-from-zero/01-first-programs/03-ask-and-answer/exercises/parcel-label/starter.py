first_name = input()
# Two more lines to read. Then show the label.
print(first_name)
