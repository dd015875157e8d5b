function running_totals(numbers)
  local totals = {}
  for i, number in ipairs(numbers) do
    totals[i] = number
  end
  return totals
end
