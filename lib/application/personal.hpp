// SPDX-License-Identifier: Apache-2.0
/// Where a file speaks of persons: the contact, who is responsible, the fields that a programme marks `personal`. Such
/// text enters the rendered form alone; a finding says where it stands, never what it says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "findings/finding.hpp"
#include "programme/programme.hpp"
#include "yaml/tree.hpp"

namespace nearzero::application {

class Personal {
public:
    /// Of a file that was read. A field of `application:` which the programme does not know, or whose programme is not
    /// known (null), may be a personal one under a mistyped name and is taken for one.
    Personal(const yaml::Document& document, const programme::Programme* programme);
    /// Of a text that could not be read as a tree, by its lines: the blocks below `contact:`, `responsible:` and
    /// `application:`, and lines whose key is one of a person's.
    explicit Personal(std::string_view unread);
    /// Of a workbook that could not be read as a whole: everything on the sheets that have a place for persons.
    explicit Personal(std::vector<std::string> sheets) : sheets_{std::move(sheets)} {}

    /// Puts `*` for what stands there in the excerpt, and `***` for an argument that quotes it. Doing it twice changes
    /// nothing.
    void withhold(findings::Finding& finding) const;
    void withhold(findings::Sink& findings) const;

private:
    /// Characters [begin, end) by line and column from 1.
    struct Area {
        int line = 0, column = 0, end_line = 0, end_column = 0;
    };
    using Cell = std::tuple<std::string, int, int>;  ///< sheet, row, column

    void add(const text::Source& source, text::Span span);
    void add_values(const text::Source& source, yaml::Node node);
    std::vector<Area>::const_iterator first_behind(int line, int column) const;
    std::string hidden(const findings::Location& at) const;
    bool meets(const findings::Location& at) const;
    bool holds_cell(const findings::Location& at) const;

    bool by_lines_ = false;    ///< of an unread text: a fault anywhere on a line may quote the rest of it
    std::vector<Area> areas_;  ///< in the order of the file, none within another
    std::vector<Cell> cells_;  ///< ascending
    std::vector<std::string> sheets_;
};

}  // namespace nearzero::application
