// attack: options for another compiler
// verdicts: compile_error accepted
package main

// #cgo CFLAGS: -fplugin=/tmp/plugin.so
// #include "/etc/shadow"
import "C"
import "fmt"

func main() { fmt.Println("held") }
