function running_totals(numbers) {
  const totals = [];
  for (const number of numbers) {
    totals.push(number);
  }
  return totals;
}
