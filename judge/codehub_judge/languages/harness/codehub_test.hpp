// What the author of unit tests in C++ writes them with:
//
//     TEST(test_banana) { CHECK_EQUAL(count_vowels("banana"), 3); }
//
// CHECK(condition), CHECK_EQUAL(value, expected), CHECK_NEAR(value, expected, tolerance) and
// CHECK_THROWS(expression, Type); each takes a last text more: what to tell the learner. The first that does not
// hold ends the test. The judge includes this file a second time after the learner's, for the sake of the macros.
#ifndef CODEHUB_TEST_HPP
#define CODEHUB_TEST_HPP

#include "codehub_learner.hpp"

namespace codehub {

// A check does not hold; the text says so to the learner.
struct CheckFailed { std::string text; };

constexpr std::size_t longest_text = 200, most_elements = 20;

template <class T> concept Printable = requires(std::ostream& out, const T& value) { out << value; };
template <class T> concept Row = std::ranges::input_range<const T> && !Words<T>;
template <class T> concept Pair = requires(const T& pair) { pair.first, pair.second; };

inline std::string in_quotes(std::string_view text, char quote) {
    static constexpr std::string_view names = "nrt0", meanings{"\n\r\t\0", 4};
    std::string out(1, quote);
    for (const char character : text.substr(0, longest_text)) {
        const auto found = meanings.find(character);
        if (found != meanings.npos) out += '\\', out += names[found];
        else if (character == quote || character == '\\') out += '\\', out += character;
        else out += character;
    }
    return out + (text.size() > longest_text ? "…" : "") + quote;
}

// Writes a value as it stands in a program, as far as that is known.
template <class T> std::string shown(const T& value) {
    if constexpr (std::same_as<T, bool>) return value ? "true" : "false";
    else if constexpr (std::same_as<T, std::nullptr_t>) return "nullptr";
    else if constexpr (std::same_as<T, char>) return in_quotes({&value, 1}, '\'');
    else if constexpr (Words<T>) return in_quotes(value, '"');
    else if constexpr (std::floating_point<T>) {
        std::ostringstream out;
        out << std::setprecision(12) << value;
        return out.str();
    } else if constexpr (Row<T>) {
        std::string out;
        std::size_t count = 0;
        for (const std::ranges::range_value_t<const T>& element : value) {
            if (++count > most_elements) { out += ", …"; break; }
            out += (out.empty() ? "" : ", ") + shown(element);
        }
        return "{" + out + "}";
    } else if constexpr (Pair<T>) return "{" + shown(value.first) + ", " + shown(value.second) + "}";
    else if constexpr (Printable<T>) {
        std::ostringstream out;
        out << value;
        return out.str().substr(0, longest_text);
    } else return "a value of the type " + type_name(typeid(T));
}

// Compares as `==` does, but numbers by their values whatever their signs, and texts by their characters.
template <class A, class B> bool same(const A& value, const B& expected) {
    constexpr bool flags = std::same_as<A, bool> || std::same_as<B, bool>;
    if constexpr (std::integral<A> && std::integral<B> && !flags) {
        return value == static_cast<A>(expected) && (value < A{}) == (expected < B{})
            && static_cast<B>(value) == expected;
    } else if constexpr (Words<A> && Words<B>) return std::string_view(value) == std::string_view(expected);
    else return static_cast<bool>(value == expected);
}

// Throws CheckFailed; the author's own words come before the facts.
[[noreturn]] inline void fail(const std::string& facts, std::string_view words) {
    throw CheckFailed{words.empty() ? facts : std::string(words) + "\n" + facts};
}

// Returns the first of the arguments of a macro: up to a comma that is in no brackets and in no text.
inline std::string first(std::string_view arguments) {
    int depth = 0;
    char quote = 0;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const char character = arguments[at];
        if (quote) {
            if (character == '\\') ++at;
            else if (character == quote) quote = 0;
        } else if (character == '"' || character == '\'') quote = character;
        else if (std::string_view("([{").find(character) != std::string_view::npos) ++depth;
        else if (std::string_view(")]}").find(character) != std::string_view::npos) --depth;
        else if (character == ',' && depth == 0) return std::string(arguments.substr(0, at));
    }
    return std::string(arguments);
}

inline void check(const char* text, bool holds, std::string_view words = {}) {
    if (!holds) fail(first(text) + " is false, expected true", words);
}

template <class A, class B>
void check_equal(const char* text, const A& value, const B& expected, std::string_view words = {}) {
    if (!same(value, expected)) fail(first(text) + " is " + shown(value) + ", expected " + shown(expected), words);
}

inline void check_near(
    const char* text, double value, double expected, double tolerance, std::string_view words = {}
) {
    if (!(std::abs(value - expected) <= tolerance)) {
        fail(first(text) + " is " + shown(value) + ", expected about " + shown(expected), words);
    }
}

template <class Type, class Expression>
void check_throws(const char* text, Expression&& expression, std::string_view words = {}) {
    try {
        expression();
    } catch (const Type&) {
        return;
    }
    fail(std::string(text) + " threw nothing, expected " + type_name(typeid(Type)), words);
}

// Runs a test and tells how it ended, in a word of unit_tests/outcomes.py; the message is cut to its size.
inline const char* run(void (*test)(), char* message, std::size_t size) {
    std::string text;
    const char* outcome = "passed";
    try {
        test();
    } catch (const CheckFailed& failed) {
        outcome = "failed";
        text = failed.text;
    } catch (const std::bad_alloc&) {
        outcome = "memory";
    } catch (...) {
        outcome = "error";
        text = thrown();
    }
    flush();
    message[text.copy(message, size - 1)] = 0;
    return outcome;
}

} // namespace codehub

#endif

#undef TEST
#undef CHECK
#undef CHECK_EQUAL
#undef CHECK_NEAR
#undef CHECK_THROWS
#define TEST(name) static void name()
#define CHECK(...) ::codehub::check(#__VA_ARGS__, __VA_ARGS__)
#define CHECK_EQUAL(...) ::codehub::check_equal(#__VA_ARGS__, __VA_ARGS__)
#define CHECK_NEAR(...) ::codehub::check_near(#__VA_ARGS__, __VA_ARGS__)
#define CHECK_THROWS(expression, type, ...) \
    ::codehub::check_throws<type>(#expression, [&] { (void)(expression); } __VA_OPT__(,) __VA_ARGS__)
