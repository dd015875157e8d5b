def running_totals(numbers)
  totals = []
  numbers.each do |number|
    totals << number
  end
  totals
end
