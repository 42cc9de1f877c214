// SPDX-License-Identifier: Apache-2.0
/// Why the total of a pilot changed from year to year: the decomposition of lib/change over the lines of one inventory,
/// as JSON
/// (`changes[]`), as a section of the report, and as the table that comparisons of two results share.
#pragma once

#include <string>
#include <vector>

#include "change/groups.hpp"
#include "document/document.hpp"
#include "document/json_writer.hpp"
#include "report/sections.hpp"

namespace nearzero::report {

struct YearPair {
    int from = 0, to = 0;
    change::YearChange change;
};

/// Each reported year against the one before it, and the last against the base where that is another pair.
std::vector<std::pair<int, int>> year_pairs(const std::vector<int>& years, std::optional<int> base);
std::vector<YearPair> changes_of(const Pilot& pilot);

/// The figures of one change as members of an open object: before_tco2e … residue_tco2e.
void write_change(document::JsonWriter& json, const change::Change& change);
void write_changes(document::JsonWriter& json, const Pilot& pilot);

struct ChangeRow {
    std::string label;
    change::Change change;
};
/// One row a change; parts that are zero in every row have no column.
document::Table change_table(const std::vector<ChangeRow>& rows, std::string label_title, Lang lang);
/// The lines that changed most, by magnitude, at most `most` of them.
std::vector<ChangeRow> largest_lines(const std::vector<change::LineChange>& lines, std::size_t most);
/// "activity" and the like for people.
Text part_name(std::size_t part);

}  // namespace nearzero::report
