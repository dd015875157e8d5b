package main

func running_totals(numbers []int) []int {
	totals := []int{}
	total := 0
	for _, number := range numbers {
		total += number
		totals = append(totals, total)
	}
	return totals
}
