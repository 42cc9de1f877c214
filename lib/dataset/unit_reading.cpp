// SPDX-License-Identifier: Apache-2.0
#include "dataset/unit_reading.hpp"

#include <algorithm>

#include "findings/code/units.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

const findings::CodeInfo& code_of(const units::UnitError& error) {
    return std::holds_alternative<units::UnknownUnit>(error) ? code::unknown_unit : code::ambiguous_unit;
}

void explain_unit_error(findings::Finding& finding, const units::UnitError& error) {
    if (const auto* const unknown = std::get_if<units::UnknownUnit>(&error)) {
        if (!unknown->suggestions.empty()) finding.with_suggestion(unknown->suggestions.front());
        return;
    }
    const auto& ambiguous = std::get<units::AmbiguousUnit>(error);
    finding.with_help(std::string{ambiguous.question_zh}, std::string{ambiguous.question_en});
}

const units::Unit* UnitReading::remembered(std::string_view text) const {
    for (std::size_t i = 0; i < count_; ++i)
        if (units_[i].text == text) return &units_[i];
    return nullptr;
}

std::optional<WrittenUnit> UnitReading::read(yaml::Record& record, std::string_view key) {
    const auto text = record.text(key);
    if (!text) return std::nullopt;
    if (const units::Unit* const known = remembered(text->value)) return WrittenUnit{*known, text->span};
    auto unit = units::parse_unit(text->value);
    if (!unit) {
        explain_unit_error(record.report(code_of(unit.error()), key, {{"unit", std::string{text->value}}}), unit.error());
        return std::nullopt;
    }
    units_[next_] = *unit;
    count_ = std::max(count_, next_ + 1);
    next_ = (next_ + 1) % kRemembered;
    return WrittenUnit{*std::move(unit), text->span};
}

bool UnitReading::expect(yaml::Record& record, std::string_view key, const units::Unit& unit,
                         const units::Dimension& expected) {
    if (unit.dimension == expected) return true;
    record.report(code::unit_mismatch, key,
                  {{"unit", unit.text},
                   {"expected_zh", units::describe(expected, true)},
                   {"expected_en", units::describe(expected, false)}});
    return false;
}

}  // namespace nearzero::dataset
