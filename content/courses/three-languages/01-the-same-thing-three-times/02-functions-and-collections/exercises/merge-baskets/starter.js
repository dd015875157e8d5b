function merged(first, second) {
  const basket = { ...first };
  return basket;
}
