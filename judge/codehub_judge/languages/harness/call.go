// Package codehub calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in
// the form that calls/reply.py describes. What is expected never comes here: a program that forges a reply has to
// know the right value, and then it may as well return it.
package codehub

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"reflect"
	"sort"
	"strconv"
)

// Whole and Fraction are the types that may stand for integers and numbers.
type Whole interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64
}
type Fraction interface{ ~float32 | ~float64 }
type Number interface{ Whole | Fraction }

const deepest = 40 // lists in lists; one that is in itself has no end

type odd struct{}

// Call calls a function and never returns; the program's argument is how long the reply may be.
func Call(function any) {
	longest, _ := strconv.Atoi(os.Args[1])
	reply := called(reflect.ValueOf(function))
	if len(reply) > longest {
		reply = "large\n"
	}
	answer(reply)
}

func called(function reflect.Value) (reply string) {
	var asked struct{ Arguments []json.RawMessage }
	json.Unmarshal([]byte(asked3()), &asked)
	arguments := make([]reflect.Value, len(asked.Arguments))
	for place, text := range asked.Arguments {
		argument := reflect.New(function.Type().In(place))
		if json.Unmarshal(text, argument.Interface()) != nil {
			return fmt.Sprintf("error\nThe argument %s does not fit into the type of your parameter.", text)
		}
		arguments[place] = argument.Elem()
	}
	returned := false
	var value reflect.Value
	defer func() {
		thrown := recover()
		if _, isOdd := thrown.(odd); isOdd {
			reply = fmt.Sprintf("odd\n%.200v", value)
		} else if thrown != nil {
			reply = "error\n" + words(thrown)
		} else if !returned {
			answer("") // runtime.Goexit: nothing has come back
		}
	}()
	value = function.Call(arguments)[0]
	reply = "returned\n" + string(written(nil, value, deepest))
	returned = true
	return reply
}

func written(out []byte, value reflect.Value, depth int) []byte {
	if depth == 0 {
		panic(odd{})
	}
	switch {
	case value.CanInt():
		return strconv.AppendInt(out, value.Int(), 10)
	case value.CanUint():
		return strconv.AppendUint(out, value.Uint(), 10)
	case value.CanFloat():
		return number(out, value.Float())
	}
	switch value.Kind() {
	case reflect.Bool:
		return strconv.AppendBool(out, value.Bool())
	case reflect.String:
		return quoted(out, value.String())
	case reflect.Slice, reflect.Array:
		return list(out, value, depth-1)
	}
	return dictionary(out, value, depth-1)
}

func number(out []byte, value float64) []byte {
	switch {
	case math.IsNaN(value):
		return append(out, "NaN"...)
	case math.IsInf(value, 1):
		return append(out, "Infinity"...)
	case math.IsInf(value, -1):
		return append(out, "-Infinity"...)
	}
	return strconv.AppendFloat(out, value, 'g', -1, 64)
}

func quoted(out []byte, text string) []byte {
	out = append(out, '"')
	for place := 0; place < len(text); place++ {
		switch character := text[place]; {
		case character == '"' || character == '\\':
			out = append(out, '\\', character)
		case character < ' ':
			out = append(out, fmt.Sprintf("\\u%04x", character)...)
		default:
			out = append(out, character)
		}
	}
	return append(out, '"')
}

func list(out []byte, values reflect.Value, depth int) []byte {
	out = append(out, '[')
	for place := 0; place < values.Len(); place++ {
		if place > 0 {
			out = append(out, ", "...)
		}
		out = written(out, values.Index(place), depth)
	}
	return append(out, ']')
}

func dictionary(out []byte, values reflect.Value, depth int) []byte {
	keys := values.MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	out = append(out, '{')
	for place, key := range keys {
		if place > 0 {
			out = append(out, ", "...)
		}
		out = append(quoted(out, key.String()), ": "...)
		out = written(out, values.MapIndex(key), depth)
	}
	return append(out, '}')
}
