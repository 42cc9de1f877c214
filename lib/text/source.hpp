// SPDX-License-Identifier: Apache-2.0
/// A text being read and places in it. Spans are bytes; lines and columns (in Unicode characters, from 1) are
/// worked out only when a finding needs them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace nearzero::text {

/// Bytes [begin, end) of a source.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(Span, Span) = default;
};

struct Position {
    int line = 1;
    int column = 1;
};

/// A named text: UTF-8, no BOM, LF line ends (see `normalise`). At most 4 GiB.
class Source {
public:
    Source();
    Source(std::string name, std::string text);
    Source(const Source& other);
    Source(Source&& other) noexcept;
    Source& operator=(Source other) noexcept;
    ~Source();

    /// The name shown to people: the path as it was given, or `<stdin>`.
    const std::string& name() const { return name_; }
    std::string_view text() const { return text_; }
    std::string_view text(Span span) const { return std::string_view{text_}.substr(span.begin, span.end - span.begin); }

    Position position(std::uint32_t byte) const;
    /// The whole line that holds `byte`, without its line end.
    std::string_view line_at(std::uint32_t byte) const;
    /// Byte at which that line begins.
    std::uint32_t line_begin(std::uint32_t byte) const;

private:
    struct Lines;

    std::string name_;
    std::string text_;
    std::unique_ptr<Lines> lines_;  ///< where lines begin; filled when a position is first asked for, by any thread
};

}  // namespace nearzero::text
