function running_totals(numbers: number[]): number[] {
  const totals: number[] = [];
  for (const number of numbers) {
    totals.push(number);
  }
  return totals;
}
