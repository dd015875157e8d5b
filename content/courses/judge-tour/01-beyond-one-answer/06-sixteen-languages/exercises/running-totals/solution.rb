def running_totals(numbers)
  totals = []
  total = 0
  numbers.each do |number|
    total += number
    totals << total
  end
  totals
end
