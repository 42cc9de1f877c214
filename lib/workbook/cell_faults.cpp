// SPDX-License-Identifier: Apache-2.0
#include "workbook/cell_faults.hpp"

#include "findings/code/workbook.hpp"

namespace nearzero::workbook {

findings::Finding& CellFaults::report(const findings::CodeInfo& code, const Cell& cell,
                                      std::initializer_list<findings::Arg> args) {
    if (++found_ <= kMostFindings) return sink_.report_at(code, findings::locate(file_, origin_of(sheet_, cell)), args);
    unlisted_ = {};
    return unlisted_;
}

void CellFaults::finish() {
    if (found_ > kMostFindings)
        sink_.report_at(findings::code::more_cell_findings, findings::locate(file_, {0, sheet_, 0, 0, {}}),
                        {{"count", std::to_string(found_ - kMostFindings)}});
}

}  // namespace nearzero::workbook
