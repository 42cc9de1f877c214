// SPDX-License-Identifier: Apache-2.0
/// The faults of the cells of one sheet: the first `kMostFindings`, then a count, so that a hostile sheet buys neither
/// memory nor pages of messages. Private to the module.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>

#include "findings/finding.hpp"
#include "workbook/book.hpp"

namespace nearzero::workbook {

class CellFaults {
public:
    static constexpr std::size_t kMostFindings = 100;

    CellFaults(std::string file, std::string sheet, findings::Sink& sink)
        : file_{std::move(file)}, sheet_{std::move(sheet)}, sink_{sink} {}

    /// The reference is valid until the next report.
    findings::Finding& report(const findings::CodeInfo& code, const Cell& cell,
                              std::initializer_list<findings::Arg> args = {});
    /// Whether the last report is shown; beyond the cap there is no point in working out suggestions.
    bool last_was_listed() const { return found_ <= kMostFindings; }
    /// Says how many were not shown. Call it once, after the last report.
    void finish();

private:
    std::string file_;
    std::string sheet_;
    findings::Sink& sink_;
    std::size_t found_ = 0;
    findings::Finding unlisted_;  ///< takes what callers add to a finding beyond the cap
};

}  // namespace nearzero::workbook
