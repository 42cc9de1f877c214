// SPDX-License-Identifier: Apache-2.0
/// The faults of one table as findings: with file, line, column, row and field, the first `kMostFindings` of them, then
/// a count; warnings and notes pass uncounted. The one door through which both the reader of a file and those who check
/// its rows report.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "findings/finding.hpp"
#include "table/row.hpp"

namespace nearzero::table {

class Faults {
public:
    static constexpr std::size_t kMostFindings = 20;

    /// Fills line, column, their ends, bytes and excerpt of a cell; `column` is an index of `row.cells` or `kWholeRow`.
    using Locate = std::function<void(findings::Location& at, const Row& row, std::size_t column)>;

    /// `file` is the name shown to people; `pointer` the place in the dataset that names it, may be empty. Without
    /// `locate` a cell lies where it stands in `row.record` (CSV).
    Faults(std::string file, findings::Sink& sink, std::string pointer = {}, Locate locate = nullptr);

    /// The names of the columns; findings at a cell carry them.
    void set_header(const Row& header);
    std::span<const std::string> header() const { return header_; }

    /// Reports at one cell of a row; `kWholeRow`, or a column the row has not, means the row. The reference is
    /// valid until the next report.
    findings::Finding& report(const findings::CodeInfo& code, const Row& row, std::size_t column,
                              std::initializer_list<findings::Arg> args = {});
    /// The same at bytes `begin` to `end` of a record of a CSV file.
    findings::Finding& report_bytes(const findings::CodeInfo& code, const Row& row, std::size_t begin, std::size_t end,
                                    std::size_t column, std::initializer_list<findings::Arg> args = {});
    /// Reports about the table as a whole.
    findings::Finding& report_table(const findings::CodeInfo& code, std::initializer_list<findings::Arg> args = {});

    /// Whether the last report is shown; beyond the cap there is no point in working out suggestions.
    bool last_was_listed() const { return found_ <= kMostFindings; }
    bool any() const { return found_ > 0; }

    /// Says how many were not shown. Call it once, after the last report.
    void finish();

private:
    findings::Location start(const Row& row, std::size_t column) const;
    findings::Finding& keep(const findings::CodeInfo& code, findings::Location at,
                            std::initializer_list<findings::Arg> args);

    std::string file_;
    std::string pointer_;
    findings::Sink& sink_;
    Locate locate_;
    std::vector<std::string> header_;
    std::size_t found_ = 0;
    findings::Finding unlisted_;  ///< takes what callers add to a finding beyond the cap
};

}  // namespace nearzero::table
