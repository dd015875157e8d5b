function merged(first, second) {
  const basket = { ...first };
  for (const [thing, count] of Object.entries(second)) {
    basket[thing] = (basket[thing] ?? 0) + count;
  }
  return basket;
}
