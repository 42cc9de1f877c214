// SPDX-License-Identifier: Apache-2.0
/// A pilot dataset as a workbook: read into the same document as a YAML file, every finding at its cell; and written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"
#include "workbook/book.hpp"
#include "workbook/value.hpp"
#include "yaml/read.hpp"
#include "yaml/tree.hpp"

namespace nearzero::workbook {

/// The sheets of a dataset as one tree. Unknown sheets and columns, cells without a header and lines without a name are
/// reported; nothing then.
std::optional<Value> gather_pilot(const Book& book, findings::Sink& sink);

/// The document of a workbook: positions in it are cells. Nothing after reporting.
std::optional<yaml::Document> read_pilot_book(std::string file, std::string_view bytes, findings::Sink& sink,
                                              const yaml::Limits& limits = {},
                                              yaml::Reader reader = yaml::Reader::automatic);

/// Findings of the readers of YAML that a workbook says in its own words: text where a number is expected.
void speak_of_cells(findings::Sink& sink);

/// Names of the sheets that have a place for a person's name, telephone, address: the basics, and what has no sheet of its own.
std::vector<std::string> sheets_with_persons();

/// A comment before each section, in both languages.
std::string section_remark(std::string_view key);

}  // namespace nearzero::workbook
