// SPDX-License-Identifier: Apache-2.0
/// One sheet's XML into cells. Private to the module.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "findings/finding.hpp"
#include "workbook/book.hpp"

namespace nearzero::workbook {

/// What all sheets of a workbook share.
struct SheetContext {
    std::string file;
    bool system_1904 = false;
    bool not_computed = false;  ///< the program that wrote the file left its formulas to be computed on opening
    std::size_t most_text = 0;  ///< bytes that the cells of a sheet may hold together
    std::vector<std::string> strings;
    std::vector<bool> date_styles;  ///< by cell style
};

/// The text of a string item: its runs joined, phonetic hints left out, `_x000D_` escapes undone.
std::string text_of(const pugi::xml_node& item);

std::optional<Sheet> read_sheet(const SheetContext& context, const Book::Entry& entry, const pugi::xml_node& worksheet,
                                findings::Sink& sink);

}  // namespace nearzero::workbook
