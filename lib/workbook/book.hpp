// SPDX-License-Identifier: Apache-2.0
/// A workbook as values: sheets of cells, each with what was last saved in it. Formulas are not computed, nothing is
/// fetched, nothing runs: workbooks come from strangers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"

namespace nearzero::workbook {

enum class CellKind : std::uint8_t { number, text, boolean, date };

/// One cell that holds something. `text` is what a dataset would say: a number as its shortest decimal, a date as
/// `2026-03-01`, a boolean as `true` or `false`.
struct Cell {
    int row = 0;     ///< from 1
    int column = 0;  ///< from 1
    CellKind kind = CellKind::text;
    std::string text;
};

struct Sheet {
    std::string name;
    std::vector<Cell> cells;  ///< by row, then column; empty cells are not there
};

/// What is refused before anything is unpacked.
struct Limits {
    std::size_t bytes = std::size_t{32} << 20;           ///< of the file
    std::size_t entries = 1000;                          ///< parts of the archive
    std::size_t entry_bytes = std::size_t{32} << 20;     ///< of one part, unpacked; as a tree it takes ten times that
    std::size_t unpacked_bytes = std::size_t{64} << 20;  ///< of all parts together
    std::size_t text_bytes = std::size_t{32} << 20;      ///< of the cells of a sheet: they share their strings
    std::size_t ratio = 200;  ///< unpacked over packed, of a part above 1 MiB: sheets of real data stay below 100
};

/// A workbook whose container, sheets and styles are known; sheets are read one by one.
class Book {
public:
    struct Entry {
        std::string name;
        bool hidden = false;
        std::string part;
    };

    /// Reports everything that makes the file one that must not or cannot be read; nothing then. `bytes` must outlive
    /// the book.
    static std::optional<Book> open(std::string file, std::string_view bytes, findings::Sink& sink,
                                    const Limits& limits = {});
    ~Book();
    Book(Book&&) noexcept;
    Book& operator=(Book&&) noexcept;

    const std::string& file() const;
    std::span<const Entry> sheets() const;

    /// The cells of a sheet. Error values, formulas without a saved value, merged cells and forbidden characters are
    /// reported cell by cell; nothing then. Formulas and hidden cells are read and said.
    std::optional<Sheet> read(const Entry& entry, findings::Sink& sink) const;

private:
    struct Parts;
    explicit Book(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// Whether a path ends like a workbook's.
bool is_workbook_path(std::string_view path);

/// The place of a cell for findings.
text::Origin origin_of(std::string_view sheet, const Cell& cell);

}  // namespace nearzero::workbook
