// SPDX-License-Identifier: Apache-2.0
/// What a workbook says to the person who fills it in, beside the data: the sheet of explanations, the words of the
/// drop-downs, titles, hints and example lines. None of it is read back.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "workbook/pilot_sheets.hpp"

namespace nearzero::workbook {

/// The title of a column in both languages.
std::string title_of(const ColumnInfo& column);
/// What to fill in, in both languages, each on a line of its own; empty where the title says it.
std::string hint_of(const ColumnInfo& column);

OutSheet readme_sheet(findings::Lang lang);

/// The words of the drop-downs, two columns each: word, meaning.
struct OptionsSheet {
    OutSheet sheet;
    std::map<Choices, std::string> ranges;  ///< where the words of each stand: `选项!$A$2:$A$9`
};
OptionsSheet options_sheet(const SheetStyle& style);

/// What an example line says in a column of a sheet; words that are no dataset's own, mostly nothing.
std::string_view example_of(const SheetInfo& sheet, const ColumnInfo& column);

}  // namespace nearzero::workbook
