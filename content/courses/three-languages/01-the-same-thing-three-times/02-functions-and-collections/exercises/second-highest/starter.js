function second_highest(values) {
  return values.sort()[values.length - 2];
}
