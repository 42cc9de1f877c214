// SPDX-License-Identifier: Apache-2.0
#include "dataset/series.hpp"

#include <algorithm>
#include <bitset>

#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

constexpr int kFirstYear = 1900;  // the years that calendar::parse_year accepts
constexpr int kLastYear = 2199;

bool may_have(const Dataset& dataset, YearRule rule, int year) {
    return rule == YearRule::any || std::ranges::find(dataset.reported, year) != dataset.reported.end() ||
           (rule == YearRule::reported_and_earlier && year < dataset.reported.back());
}

void report_missing(Pass& pass, yaml::Record& record, std::string_view key,
                    const std::bitset<kLastYear - kFirstYear + 1>& present) {
    std::vector<int> missing;
    for (const int year : pass.dataset.reported)
        if (!present[static_cast<std::size_t>(year - kFirstYear)]) missing.push_back(year);
    if (!missing.empty()) record.report(code::missing_years, key, {{"years", join_years(missing)}});
}

}  // namespace

std::string join_years(const std::vector<int>& years) {
    std::string text;
    for (const int year : years) {
        if (!text.empty()) text += ", ";
        text += std::to_string(year);
    }
    return text;
}

bool read_amounts(Pass& pass, yaml::Record& record, std::string_view key, YearRule rule, Series& series) {
    const yaml::Node mapping = record.maybe_mapping(key);
    if (!mapping) return false;
    series.span = mapping.span();
    series.values.reserve(mapping.size());
    const yaml::Path path{&record.path(), key};
    std::bitset<kLastYear - kFirstYear + 1> present;
    bool keys_readable = true;
    yaml::for_each_entry(mapping, [&](yaml::Node year_node, yaml::Node value_node) {
        const yaml::Path value_path{&path, year_node.text()};
        const auto year = yaml::read_year_key(pass.reading, year_node, value_path);
        const auto value = yaml::read_number(pass.reading, value_node, value_path);
        if (!year) {
            keys_readable = false;
            return;
        }
        present.set(static_cast<std::size_t>(*year - kFirstYear));  // an unreadable value is not a missing one
        if (!value) return;
        if (pass.years_known() && !may_have(pass.dataset, rule, *year)) {
            pass.reading.report(code::year_not_reported, year_node.span(), value_path,
                                {{"year", std::to_string(*year)}, {"reported", join_years(pass.dataset.reported)}});
            return;
        }
        if (value->value < 0.0) {
            pass.reading.report(code::negative_amount, value->span, value_path, {{"value", std::string{value->written}}});
            return;
        }
        series.values.push_back({*year, value->value, value->span});
    });
    if ((rule == YearRule::every_reported || rule == YearRule::reported_and_earlier) && keys_readable)
        report_missing(pass, record, key, present);
    else if (mapping.size() == 0)
        record.report(code::empty_series, key);
    if (!std::ranges::is_sorted(series.values, {}, &YearValue::year))
        std::ranges::sort(series.values, {}, &YearValue::year);
    return true;
}

void read_series_unit(Pass& pass, yaml::Record& record, Series& series, const units::Dimension* expected) {
    auto written = pass.units.read(record, "unit");
    if (!written) return;
    if (expected != nullptr) UnitReading::expect(record, "unit", written->unit, *expected);
    series.unit = std::move(written->unit);
    series.unit_span = written->span;
}

std::optional<Quantity> read_quantity(Pass& pass, yaml::Node node, const yaml::Path* parent, std::string_view step,
                                      const units::Dimension& expected) {
    yaml::Record record{pass.reading, node, parent, step};
    if (!record.ok()) return std::nullopt;
    const auto value = record.number("value");
    auto unit = pass.units.read(record, "unit");
    record.finish();
    if (!unit || !UnitReading::expect(record, "unit", unit->unit, expected) || !value) return std::nullopt;
    return Quantity{value->value, std::move(unit->unit), node.span(), value->written};
}

std::optional<Quantity> maybe_quantity(Pass& pass, yaml::Record& record, std::string_view key,
                                       const units::Dimension& expected) {
    const yaml::Node node = record.maybe(key);
    return node ? read_quantity(pass, node, &record.path(), key, expected) : std::nullopt;
}

}  // namespace nearzero::dataset
