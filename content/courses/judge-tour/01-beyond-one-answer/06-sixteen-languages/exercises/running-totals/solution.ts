function running_totals(numbers: number[]): number[] {
  const totals: number[] = [];
  let total = 0;
  for (const number of numbers) {
    total += number;
    totals.push(total);
  }
  return totals;
}
