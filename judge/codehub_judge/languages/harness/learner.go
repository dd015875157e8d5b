package codehub

import (
	"fmt"
	"path"
	"runtime"
	"syscall"
)

// asked3 returns what is asked on descriptor 3, and closes it.
func asked3() string {
	var text []byte
	part := make([]byte, 4096)
	for {
		size, _ := syscall.Read(3, part)
		if size <= 0 {
			syscall.Close(3)
			return string(text)
		}
		text = append(text, part[:size]...)
	}
}

// answer answers and ends the program at once.
func answer(text string) {
	for rest := []byte(text); len(rest) > 0; {
		size, _ := syscall.Write(4, rest)
		if size <= 0 {
			break
		}
		rest = rest[size:]
	}
	syscall.Exit(0)
}

// words says what the learner's code panicked with, and in which line of theirs; for a deferred function.
func words(thrown any) string {
	text := fmt.Sprintf("%.1000v", thrown)
	callers := make([]uintptr, 100)
	frames := runtime.CallersFrames(callers[:runtime.Callers(0, callers)])
	for {
		frame, more := frames.Next()
		if path.Base(frame.File) == "solution.go" {
			return fmt.Sprintf("Line %d: %s", frame.Line, text)
		}
		if !more {
			return text
		}
	}
}
