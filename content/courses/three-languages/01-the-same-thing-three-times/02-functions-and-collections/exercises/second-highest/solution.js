function second_highest(values) {
  const different = [...new Set(values)].sort((a, b) => a - b);
  return different[different.length - 2];
}
