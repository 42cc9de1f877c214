// SPDX-License-Identifier: Apache-2.0
/// Units of a file with their findings: unknown, ambiguous, of the wrong kind. The one place of this module that
/// turns what `units` refuses into words.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "findings/finding.hpp"
#include "units/unit.hpp"
#include "yaml/record.hpp"

namespace nearzero::dataset {

/// What `parse_unit` refused: the code to report with `{{"unit", text}}`, and the help to add to that finding.
const findings::CodeInfo& code_of(const units::UnitError& error);
void explain_unit_error(findings::Finding& finding, const units::UnitError& error);

struct WrittenUnit {
    units::Unit unit;
    text::Span span;
};

/// Reads `unit:` keys. It remembers the last few units: a file repeats few of them many times.
class UnitReading {
public:
    /// The unit under `key`; missing, unknown and ambiguous units are reported.
    std::optional<WrittenUnit> read(yaml::Record& record, std::string_view key);

    /// Reports a unit of another dimension than `expected`; true when it fits.
    static bool expect(yaml::Record& record, std::string_view key, const units::Unit& unit,
                       const units::Dimension& expected);

private:
    const units::Unit* remembered(std::string_view text) const;

    static constexpr std::size_t kRemembered = 8;
    std::array<units::Unit, kRemembered> units_;
    std::size_t count_ = 0;   ///< units remembered
    std::size_t next_ = 0;    ///< the oldest, replaced next
};

}  // namespace nearzero::dataset
