function running_totals(numbers)
  local totals = {}
  local total = 0
  for i, number in ipairs(numbers) do
    total = total + number
    totals[i] = total
  end
  return totals
end
