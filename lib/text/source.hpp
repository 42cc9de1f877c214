// SPDX-License-Identifier: Apache-2.0
/// A text being read and places in it. Spans are bytes; lines and columns (in Unicode characters, from 1) are
/// worked out only when a finding needs them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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

/// Where a stretch of a text came from: one cell of a workbook. From `begin` to the next origin's `begin`.
struct Origin {
    std::uint32_t begin = 0;
    std::string sheet;
    int row = 0;          ///< from 1; 0 means the sheet as a whole
    int column = 0;       ///< from 1
    std::string content;  ///< what stands in the cell
};

/// A named text: UTF-8, no BOM, LF line ends (see `normalise`). At most 4 GiB. A text that was made from a workbook
/// knows the cell of every place: positions are then rows and columns of its sheets.
class Source {
public:
    Source();
    Source(std::string name, std::string text);
    /// `origins` are in the order of `begin`, the first of them at 0.
    Source(std::string name, std::string text, std::vector<Origin> origins);
    Source(const Source& other);
    Source(Source&& other) noexcept;
    Source& operator=(Source other) noexcept;
    ~Source();

    /// The name shown to people: the path as it was given, or `<stdin>`.
    const std::string& name() const { return name_; }
    std::string_view text() const { return text_; }
    std::string_view text(Span span) const { return std::string_view{text_}.substr(span.begin, span.end - span.begin); }

    Position position(std::uint32_t byte) const;
    /// The cell that `byte` came from; null where the text is a file's own.
    const Origin* origin(std::uint32_t byte) const;
    /// The whole line that holds `byte`, without its line end.
    std::string_view line_at(std::uint32_t byte) const;
    /// Byte at which that line begins.
    std::uint32_t line_begin(std::uint32_t byte) const;

private:
    struct Lines;

    std::string name_;
    std::string text_;
    std::vector<Origin> origins_;
    std::unique_ptr<Lines> lines_;  ///< where lines begin; filled when a position is first asked for, by any thread
};

}  // namespace nearzero::text
