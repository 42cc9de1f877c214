// SPDX-License-Identifier: Apache-2.0
/// A dataset laid out on the sheets of a workbook: what `gather_pilot` reads back.
#pragma once

#include <string>
#include <vector>

#include "findings/finding.hpp"
#include "workbook/layout.hpp"
#include "workbook/write_book.hpp"
#include "yaml/tree.hpp"

namespace nearzero::workbook {

/// The words of a drop-down with what they mean.
struct WordList {
    Choices choices = Choices::none;
    struct Word {
        std::string word, meaning;
    };
    std::vector<Word> words;
};

struct SheetStyle {
    findings::Lang lang = findings::Lang::zh;  ///< of the names of the sheets
    std::vector<WordList> words;
    std::vector<int> years;  ///< columns beside those the dataset itself has
    bool examples = false;   ///< a marked line that shows how to fill a sheet, where the dataset has none
    std::string_view blank;  ///< a text that stands for a value still missing: its cell stays empty
};

/// The sheets of a document. What a workbook cannot hold is reported: nothing is dropped.
std::vector<OutSheet> sheets_of(const yaml::Document& document, const SheetStyle& style, findings::Sink& sink);

}  // namespace nearzero::workbook
