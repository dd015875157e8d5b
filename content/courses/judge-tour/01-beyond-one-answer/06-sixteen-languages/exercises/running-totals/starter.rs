fn running_totals(numbers: Vec<i64>) -> Vec<i64> {
    let mut totals = Vec::new();
    for number in numbers {
        totals.push(number);
    }
    totals
}
