// SPDX-License-Identifier: Apache-2.0
/// A value, or the small reason why there is none. Used by leaf functions: whoever holds the
/// span of the input turns the reason into a finding.
#pragma once

#include <utility>
#include <variant>

namespace nearzero::base {

template <class T, class E>
class Result {
public:
    Result(T value) : state_{std::in_place_index<0>, std::move(value)} {}  // NOLINT(google-explicit-constructor)
    Result(E error) : state_{std::in_place_index<1>, std::move(error)} {}  // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return state_.index() == 0; }
    const T& operator*() const& { return *std::get_if<0>(&state_); }
    T&& operator*() && { return std::move(*std::get_if<0>(&state_)); }
    const T* operator->() const { return std::get_if<0>(&state_); }
    const E& error() const { return *std::get_if<1>(&state_); }

private:
    std::variant<T, E> state_;
};

}  // namespace nearzero::base
