// Package codehub is what the author of unit tests in Go writes them with:
//
//	func test_banana(t *T) { t.Equal(countVowels("banana"), 3) }
//
// t.Equal(value, expected), t.NotEqual, t.Near(value, expected, tolerance), t.True(value), t.False(value),
// t.Panics(func() { … }) and t.Fail(text). Each takes a last text more: what to tell the learner. The first that
// does not hold ends the test.
package codehub

import (
	"fmt"
	"math"
	"os"
	"reflect"
	"strings"
)

// The secret of this run and the test's name: this package begins before that of the learner.
var secret, test = asked3(), os.Args[1]

const (
	longest = 2000 // bytes of a message
	passed  = "passed\n"
)

// T is a test.
type T struct {
	failed bool
	text   string
}

type stopped struct{}

func (t *T) check(holds bool, words []string, facts string, values ...any) {
	if !holds {
		facts = fmt.Sprintf(facts, values...)
		t.Fail(strings.Join(append(words, facts), "\n"))
	}
}

// Fail ends the test, whoever recovers from it.
func (t *T) Fail(text string) {
	if !t.failed {
		t.failed, t.text = true, text
	}
	panic(stopped{})
}

func (t *T) Equal(value, expected any, words ...string) {
	t.check(same(value, expected), words, "got %s, expected %s", shown(value), shown(expected))
}

func (t *T) NotEqual(value, unexpected any, words ...string) {
	t.check(!same(value, unexpected), words, "got %s, expected anything else", shown(value))
}

func (t *T) Near(value, expected, tolerance float64, words ...string) {
	t.check(math.Abs(value-expected) <= tolerance, words, "got %v, expected about %v", value, expected)
}

func (t *T) True(value bool, words ...string) {
	t.check(value, words, "got false, expected true")
}

func (t *T) False(value bool, words ...string) {
	t.check(!value, words, "got true, expected false")
}

// Panics calls the code, which has to panic.
func (t *T) Panics(code func(), words ...string) {
	t.check(panics(code), words, "the code did not panic, but should have")
}

func panics(code func()) (did bool) {
	defer func() { did = recover() != nil }()
	code()
	return false
}

// same compares numbers by their values, as a literal is an int and a value may be of another type; a slice of
// nothing is one that is nil, too.
func same(value, expected any) bool {
	a, b := reflect.ValueOf(value), reflect.ValueOf(expected)
	switch {
	case !a.IsValid() || !b.IsValid():
		return nothing(a) && nothing(b)
	case a.CanInt() && b.CanInt():
		return a.Int() == b.Int()
	case a.CanUint() && b.CanInt():
		return b.Int() >= 0 && a.Uint() == uint64(b.Int())
	case a.CanFloat() && b.CanInt():
		return a.Float() == float64(b.Int())
	case a.Kind() == reflect.Slice && b.Type() == a.Type() && a.Len() == 0:
		return b.Len() == 0
	}
	return reflect.DeepEqual(value, expected)
}

func nothing(value reflect.Value) bool {
	switch value.Kind() {
	case reflect.Invalid:
		return true
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return value.IsNil()
	}
	return false
}

func shown(value any) string {
	if text, is := value.(error); is && text != nil {
		return fmt.Sprintf("the error %q", text)
	}
	return fmt.Sprintf("%.200s", strings.TrimPrefix(fmt.Sprintf("%#v", value), "main."))
}

// Run runs the test that the program's argument names, and reports its outcome, as unit_tests/outcomes.py describes.
func Run(tests map[string]func(*T)) {
	report := outcome(tests[test])
	if len(report) > longest {
		report = report[:longest]
	}
	// Whoever gets at the report of a failed test, by putting a pipe in the place of 4 say, has half a secret.
	known := secret
	if report != passed {
		known = secret[:len(secret)/2]
	}
	answer(known + "\n" + report)
}

func outcome(run func(*T)) (report string) {
	t, returned := &T{}, false
	defer func() {
		thrown := recover()
		if t.failed {
			report = "failed\n" + t.text
		} else if thrown != nil {
			report = "error\n" + words(thrown)
		} else if !returned {
			answer("") // runtime.Goexit, or a panic about nothing
		}
	}()
	run(t)
	returned = true
	return passed
}
