// SPDX-License-Identifier: Apache-2.0
/// Where the commas and line ends of a block of lines stand, found many bytes at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace nearzero::table {

class Separators {
public:
    /// Bytes that must be readable behind a text; their content does not matter.
    static constexpr std::size_t kPadding = 64;

    /// Finds every ',' and '\n' of `text`, in quotes too. False when the text check refuses it (`text/utf8.hpp`).
    bool find(std::string_view text);

    /// Their positions, ascending.
    std::span<const std::uint32_t> positions() const { return {positions_.get(), count_}; }

private:
    std::unique_ptr<std::uint32_t[]> positions_;
    std::size_t capacity_ = 0;
    std::size_t count_ = 0;
};

}  // namespace nearzero::table
