// Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
// calls/reply.py describes. What is expected never comes here: a program that forges a reply has to know the
// right value, and then it may as well return it.
#pragma once

#include "codehub_learner.hpp"

#include <unistd.h>

namespace codehub {

// The types of an exercise. Every way that `read` and `write` know between them and the types of C++ will do.
struct Integer {};
struct Number {};
struct Boolean {};
struct Text {};
template <class Element> struct List {};
template <class Element> struct Map {};

template <class T, class... Others> concept OneOf = (std::same_as<T, Others> || ...);
template <class T> concept Character =
    OneOf<T, char, signed char, unsigned char, wchar_t, char8_t, char16_t, char32_t>;
template <class T> concept Whole =
    std::integral<T> && !std::same_as<T, bool> && !Character<T> && sizeof(T) <= sizeof(long long);
template <class T> concept Keyed = requires { typename T::key_type; };
template <class T> concept Dictionary = Keyed<T> && requires { typename T::mapped_type; };
template <class T> concept Row = std::ranges::input_range<const T> && !Words<T> && !Keyed<T>;

// An argument is larger or smaller than the learner's parameter can hold.
struct DoesNotFit { std::string value; };

// The arguments as JSON. The judge wrote it, so it is right, and nothing but its values matters.
class Input {
public:
    explicit Input(int descriptor) {
        char part[4096];
        for (ssize_t size; (size = ::read(descriptor, part, sizeof part)) > 0;) text_.append(part, size);
        ::close(descriptor);
    }

    void open() { seek(), ++at_; }

    // Tells whether another value follows in the list or map; steps over its end.
    bool more() {
        seek();
        const bool ends = text_[at_] == ']' || text_[at_] == '}';
        at_ += ends;
        return !ends;
    }

    template <class T> T number() {
        seek();
        T value{};
        const char* const start = text_.data() + at_;
        const char* const end = text_.data() + std::min(text_.find_first_of(",]}", at_), text_.size());
        const auto [stop, error] = std::from_chars(start, end, value);
        if (error != std::errc{} || stop != end) throw DoesNotFit{{start, end}};
        at_ = end - text_.data();
        return value;
    }

    bool truth() {
        seek();
        const bool value = text_[at_] == 't';
        at_ += value ? 4 : 5;
        return value;
    }

    std::string text() {
        seek();
        std::string value;
        while (text_[++at_] != '"') value += text_[at_] == '\\' ? escaped() : text_[at_];
        ++at_;
        return value;
    }

private:
    void seek() { at_ = text_.find_first_not_of(" ,:", at_); }

    char escaped() {
        static constexpr std::string_view names = "bfnrt", meanings = "\b\f\n\r\t";
        const char name = text_[++at_];
        if (name == 'u') { // of control characters alone: all others are UTF-8
            at_ += 4;
            return static_cast<char>(std::stoi(text_.substr(at_ - 3, 4), nullptr, 16));
        }
        const auto found = names.find(name);
        return found == names.npos ? name : meanings[found];
    }

    std::string text_;
    std::size_t at_ = 0;
};

inline void read(Input& in, Integer, Whole auto& value) { value = in.number<std::remove_cvref_t<decltype(value)>>(); }
inline void read(Input& in, Integer, std::floating_point auto& value) { value = in.number<long long>(); }
inline void read(Input& in, Number, std::floating_point auto& value) {
    value = in.number<std::remove_cvref_t<decltype(value)>>();
}
inline void read(Input& in, Boolean, std::same_as<bool> auto& value) { value = in.truth(); }
inline void read(Input& in, Text, std::string& value) { value = in.text(); }

template <class Element, class T> requires requires(T& values) { values.push_back({}); }
void read(Input& in, List<Element>, T& values) {
    for (in.open(); in.more();) {
        typename T::value_type value{};
        read(in, Element{}, value);
        values.push_back(std::move(value));
    }
}

template <class Element, Dictionary T> void read(Input& in, Map<Element>, T& values) {
    for (in.open(); in.more();) {
        std::string key = in.text();
        read(in, Element{}, values[std::move(key)]);
    }
}

inline void quote(std::string& out, std::string_view text) {
    out += '"';
    for (const char character : text) {
        if (character == '"' || character == '\\') out += '\\';
        if (static_cast<unsigned char>(character) >= ' ') out += character;
        else out += "\\u00", out += "01"[character >> 4], out += "0123456789abcdef"[character & 15];
    }
    out += '"';
}

template <class T> void print(std::string& out, T value) {
    char digits[64];
    out.append(digits, std::to_chars(digits, std::end(digits), value).ptr);
}

inline void write(std::string& out, Integer, const Whole auto& value) { print(out, value); }
inline void write(std::string& out, Number, const Whole auto& value) { print(out, value); }
inline void write(std::string& out, Number, const std::floating_point auto& value) {
    if (std::isnan(value)) out += "NaN";
    else if (std::isinf(value)) out += value < 0 ? "-Infinity" : "Infinity";
    else print(out, static_cast<double>(value));
}
inline void write(std::string& out, Boolean, const std::same_as<bool> auto& value) { out += value ? "true" : "false"; }
inline void write(std::string& out, Text, const Words auto& value) { quote(out, value); }

template <class Element, Row T> void write(std::string& out, List<Element>, const T& values) {
    const char* comma = "[";
    for (const std::ranges::range_value_t<const T>& value : values) {
        out += std::exchange(comma, ", ");
        write(out, Element{}, value);
    }
    out += *comma == '[' ? "[]" : "]";
}

template <class Element, Dictionary T> void write(std::string& out, Map<Element>, const T& values) {
    const char* comma = "{";
    for (const auto& [key, value] : values) {
        out += std::exchange(comma, ", ");
        quote(out, key), out += ": ";
        write(out, Element{}, value);
    }
    out += *comma == '{' ? "{}" : "}";
}

// Replies and ends the program at once: what the learner's code would do at its end comes too late.
[[noreturn]] inline void reply(pid_t own, std::size_t most, std::string answer) {
    flush();
    if (::getpid() != own) ::_exit(0); // a copy that the learner's code has forked
    if (answer.size() > most) answer = "large\n";
    for (std::string_view rest = answer; !rest.empty();) {
        const ssize_t written = ::write(4, rest.data(), rest.size());
        if (written <= 0) break;
        rest.remove_prefix(written);
    }
    ::_exit(0);
}

// What holds an argument for a parameter of type T while the function runs.
template <class T> struct Held {
    std::remove_cvref_t<T> value{};
    T&& passed() { return static_cast<T&&>(value); }
};
template <class T> requires std::same_as<std::remove_cvref_t<T>, std::string_view> struct Held<T> {
    std::string value;
    std::string_view passed() { return value; }
};

// The function of an exercise; its types as the author declared them.
template <class Returned, class... Parameters> struct Exercise {
    template <class R, class... P> static std::string called(R (*function)(P...)) {
        Input in(3);
        std::tuple<Held<P>...> arguments;
        in.open(), in.text(), in.open(); // {"arguments": [
        std::apply([&](auto&... argument) { (read(in, Parameters{}, argument.value), ...); }, arguments);
        std::string answer = "returned\n";
        std::apply([&](auto&... argument) { write(answer, Returned{}, function(argument.passed()...)); }, arguments);
        return answer;
    }

    // Calls the function and never returns; words are those of the program: its name and the longest reply.
    template <class R, class... P> [[noreturn]] static void call(R (*function)(P...), char** words) {
        const pid_t own = ::getpid();
        std::string answer;
        try {
            answer = called(function);
        } catch (const DoesNotFit& error) {
            answer = "error\nThe argument " + error.value + " does not fit into the type of your parameter.";
        } catch (const std::bad_alloc&) {
            answer = "memory\n";
        } catch (...) {
            answer = "error\n" + thrown();
        }
        reply(own, std::stoul(words[1]), answer);
    }
};

} // namespace codehub
