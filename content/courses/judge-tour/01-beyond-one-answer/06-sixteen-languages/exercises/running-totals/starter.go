package main

func running_totals(numbers []int) []int {
	totals := []int{}
	for _, number := range numbers {
		totals = append(totals, number)
	}
	return totals
}
