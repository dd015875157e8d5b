// attack: secrets in the environment and in arguments
// verdicts: accepted
// quick
package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	known := " PATH HOME LANG TZ MALLOC_ARENA_MAX PWD SHLVL _ GOMAXPROCS GOMEMLIMIT GOGC "
	lost := ""
	for _, pair := range os.Environ() {
		name, _, _ := strings.Cut(pair, "=")
		if !strings.Contains(known, " "+name+" ") {
			lost += name + " "
		}
	}
	for _, path := range []string{"/proc/1/environ", "/proc/1/auxv"} {
		if data, err := os.ReadFile(path); err == nil && len(data) > 0 {
			lost += path + " "
		}
	}
	if lost == "" {
		fmt.Println("held")
	} else {
		fmt.Println("lost:", lost)
	}
}
