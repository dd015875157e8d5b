function running_totals(numbers) {
  const totals = [];
  let total = 0;
  for (const number of numbers) {
    total += number;
    totals.push(total);
  }
  return totals;
}
