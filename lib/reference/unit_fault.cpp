// SPDX-License-Identifier: Apache-2.0
#include "reference/unit_fault.hpp"

#include "findings/code/units.hpp"
#include "units/unit.hpp"

namespace nearzero::reference {

namespace code = findings::code;

void report_unit_fault(yaml::Record& record, std::string_view key, std::string_view text) {
    const auto parsed = units::parse_unit(text);
    if (parsed) return;
    if (const auto* unknown = std::get_if<units::UnknownUnit>(&parsed.error())) {
        auto& finding = record.report(code::unknown_unit, key, {{"unit", std::string{text}}});
        if (!unknown->suggestions.empty()) finding.with_suggestion(unknown->suggestions.front());
        return;
    }
    const auto& ambiguous = std::get<units::AmbiguousUnit>(parsed.error());
    record.report(code::ambiguous_unit, key, {{"unit", std::string{text}}})
        .with_help(std::string{ambiguous.question_zh}, std::string{ambiguous.question_en});
}

}  // namespace nearzero::reference
