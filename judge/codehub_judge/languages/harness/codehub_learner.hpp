// What calls and unit tests share: the library, and words for what the learner's code has thrown.
#pragma once

#include <bits/stdc++.h>
#include <cxxabi.h>

namespace codehub {

template <class T> concept Words = std::convertible_to<const T&, std::string_view>;

inline std::string type_name(const std::type_info& type) {
    int status = 0;
    char* const name = abi::__cxa_demangle(type.name(), nullptr, nullptr, &status);
    return name ? name : type.name();
}

// Describes the exception that is being handled.
inline std::string thrown() {
    try {
        throw;
    } catch (const std::exception& error) {
        return "nothing caught the exception " + type_name(typeid(error)) + ": " + error.what();
    } catch (...) {
        const std::type_info* const type = abi::__cxa_current_exception_type();
        return "nothing caught the exception " + (type ? type_name(*type) : "");
    }
}

inline void flush() {
    std::cout.flush();
    std::fflush(nullptr);
}

} // namespace codehub
