fn running_totals(numbers: Vec<i64>) -> Vec<i64> {
    let mut totals = Vec::new();
    let mut total = 0;
    for number in numbers {
        total += number;
        totals.push(total);
    }
    totals
}
