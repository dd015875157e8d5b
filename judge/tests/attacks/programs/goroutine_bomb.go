// attack: goroutines that never end, each with memory of its own
// verdicts: memory_limit runtime_error time_limit wall_limit
package main

func grow(n int) int {
	var space [1 << 12]byte
	space[n%len(space)] = 1
	if n == 0 {
		select {}
	}
	return grow(n-1) + int(space[0])
}

func main() {
	for {
		go grow(100)
	}
}
