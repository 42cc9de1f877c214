// SPDX-License-Identifier: Apache-2.0
#include "reference/value_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/suggest.hpp"
#include "findings/code/model.hpp"
#include "findings/code/reference.hpp"
#include "findings/code/units.hpp"
#include "reference/known_regions.hpp"
#include "reference/unit_fault.hpp"

namespace nearzero::reference {

namespace code = findings::code;
using units::Base;
using units::Dimension;

namespace {

struct Expected {
    std::vector<Dimension> allowed;
    std::string_view zh, en;
};

const Expected& expected_of(ParameterKind kind) {
    static const Dimension mass = units::of(Base::mass), energy = units::of(Base::energy), gas = units::of(Base::normal_gas);
    static const std::array<Expected, 4> all{{
        {{energy / mass, energy / gas}, "单位质量或标准体积的热量，如 GJ/t、GJ/万Nm3", "energy per mass or per normal volume, e.g. GJ/t or GJ/万Nm3"},
        {{mass / energy}, "单位热量的碳质量，如 t/GJ", "mass of carbon per energy, e.g. t/GJ"},
        {{Dimension{}}, "无量纲的比值，或不写单位", "a plain fraction, or no unit at all"},
        {{units::of(Base::coal) / mass, units::of(Base::coal) / gas, units::of(Base::coal) / energy},
         "单位质量、标准体积或热量的标准煤，如 kgce/kg", "standard coal per mass, normal volume or energy, e.g. kgce/kg"},
    }};
    return all[static_cast<std::size_t>(kind)];
}

/// Mass of a gas (CO2-equivalent of a value that no gas is given for) per something: what remains after dividing it out must be a
/// quantity, not a mixture of quotients.
bool is_mass_per_quantity(const FactorValue& value) {
    const Dimension per = amount_dimension(value);
    return !per.is_dimensionless() && per.exponent[static_cast<std::size_t>(Base::co2e)] == 0 &&
           std::ranges::all_of(per.exponent, [](std::int8_t e) { return e >= 0 && e <= 2; });
}

/// The substance a unit may name for a gas; `none` where no unit names it (HFC-32 …).
units::Substance substance_of(gas::Gas gas) {
    using enum gas::Gas;
    switch (gas) {
        case co2:
        case co2_biogenic: return units::Substance::co2;
        case ch4:
        case ch4_fossil:
        case ch4_biogenic: return units::Substance::ch4;
        case n2o: return units::Substance::n2o;
        case sf6: return units::Substance::sf6;
        case nf3: return units::Substance::nf3;
        default: return units::Substance::none;
    }
}

/// Reports a unit such as `tC/ha` of a value that is CO2; true when the unit names nothing or the right substance.
bool check_substance(yaml::Record& record, const units::Unit& unit, units::Substance expected, std::string_view what) {
    if (unit.substance == units::Substance::none || unit.substance == expected) return true;
    record.report(code::substance_mismatch, "unit",
                  {{"unit", unit.text},
                   {"substance", std::string{units::name(unit.substance)}},
                   {"gas", std::string{what}}});
    return false;
}

}  // namespace

units::Dimension amount_dimension(const FactorValue& value) {
    return units::of(value.gas == gas::Gas::co2e ? Base::co2e : Base::mass) / value.unit.dimension;
}

struct ValueReader::Published {
    double value = 0.0;
    std::optional<units::Unit> unit;
    std::string source, locator, note;
    Status status = Status::verified;
    std::optional<double> low, high;
    bool range_only = false;
};

std::optional<units::Unit> ValueReader::unit(yaml::Record& record, const yaml::Text& text, std::string_view key) {
    auto [known, is_new] = units_.try_emplace(std::string{text.value});
    if (is_new)
        if (auto parsed = units::parse_unit(text.value)) known->second = *std::move(parsed);
    if (!known->second) report_unit_fault(record, key, text.value);
    return known->second;
}

std::optional<units::Unit> ValueReader::required_unit(yaml::Record& record, std::string_view key) {
    const auto text = record.text(key);
    return text ? unit(record, *text, key) : std::nullopt;
}

std::optional<std::string> ValueReader::source(yaml::Record& record) {
    if (sources_ != nullptr) return sources_->cite(record);
    if (!record.has("source")) return own_source_;
    const auto text = record.maybe_text("source");
    return text ? std::optional{std::string{text->value}} : std::nullopt;
}

bool ValueReader::read_published(yaml::Record& record, Published& out, bool may_be_range) {
    out.range_only = may_be_range && !record.has("value") && record.has("low") && record.has("high");
    const auto value = out.range_only ? std::nullopt : record.number("value");
    const auto unit_text = record.maybe_text("unit");
    const bool has_unit = record.has("unit");
    auto source = this->source(record);
    const auto low = record.maybe_number("low");
    const auto high = record.maybe_number("high");
    const auto status = read_status(record);
    if (const auto locator = record.maybe_text("locator")) out.locator = locator->value;
    if (const auto note = record.maybe_long_text("note")) out.note = note->value;
    if (unit_text) out.unit = unit(record, *unit_text, "unit");
    if ((!value && !out.range_only) || !source || !status || (has_unit && !out.unit)) return false;
    if (value) out.value = value->value;
    if (out.range_only && low) out.value = low->value;   // so that the bounds are checked as those of a value
    out.source = *std::move(source);
    out.status = *status;
    if (low) out.low = low->value;
    if (high) out.high = high->value;
    if (out.value < 0.0) {
        record.report(code::negative_factor, "value", {{"value", std::string{(value ? value : low)->written}}});
        return false;
    }
    const bool has_bounds = record.has("low") || record.has("high");
    const bool empty_range = out.range_only && low && high && low->value == high->value;
    if (has_bounds && (!(low && high && low->value <= out.value && out.value <= high->value) || empty_range)) {
        if ((record.has("low") && !low) || (record.has("high") && !high)) return false;   // reported as no number
        record.report(code::bounds_around_value, record.has("low") ? "low" : "high",
                      {{"low", low ? std::string{low->written} : "?"},
                       {"high", high ? std::string{high->written} : "?"},
                       {"value", value ? std::string{value->written} : "?"}});
        return false;
    }
    return true;
}

std::optional<Choice> ValueReader::choice(yaml::Record& record) {
    Choice out;
    const auto option = record.maybe_id("option");
    const bool good = option || !record.has("option");
    if (option) out.option = option->value;
    if (const auto group = record.maybe_id("error_group")) out.error_group = group->value;
    Published published;
    const bool read = read_published(record, published, true);
    record.finish();
    if (!good || !read) return std::nullopt;
    if (!published.unit) published.unit.emplace().text = "1";   // a plain number; where it is not, the formula says so
    static_cast<Parameter&>(out) = Parameter{published.value,  *std::move(published.unit),  std::move(published.source),
                                             std::move(published.locator), published.status, std::move(published.note),
                                             published.low,    published.high};
    out.range_only = published.range_only;
    return out;
}

bool ValueReader::read_formula(yaml::Record& record, FactorValue& value, Factor& factor) {
    const auto text = record.text("formula");
    auto source = this->source(record);
    const auto status = read_status(record);
    if (const auto locator = record.maybe_text("locator")) value.locator = locator->value;
    if (const auto note = record.maybe_long_text("note")) value.note = note->value;
    if (!text || !source || !status) return false;
    value.source = *std::move(source);
    value.status = *status;
    if (!factor.amount_unit) {
        record.report(code::formula_without_amount, "formula", {{"factor", factor.id}});
        return false;
    }
    std::vector<std::string_view> names{"amount"};
    std::vector<Dimension> dimensions{factor.amount_unit->dimension};
    for (const auto& parameter : factor.parameters) {
        names.push_back(parameter.name);
        dimensions.push_back(parameter.table().choices.front().unit.dimension);
    }
    for (const auto& input : factor.inputs) names.push_back(input.name), dimensions.push_back(input.unit.dimension);
    const auto refuse = [&](const FormulaFault& fault) {
        record.report(code::bad_formula, "formula",
                      {{"formula", std::string{text->value}},
                       {"what_zh", fault.what_zh},
                       {"what_en", fault.what_en},
                       {"at", fault.at.empty() ? std::string{text->value} : std::string{fault.at}}});
        return false;
    };
    auto formula = parse_formula(text->value, names);
    if (!formula) return refuse(formula.error());
    const auto dimension = dimension_of(*formula, dimensions);
    if (!dimension) return refuse(dimension.error());
    const Dimension expected = units::of(value.gas == gas::Gas::co2e ? Base::co2e : Base::mass);
    if (*dimension != expected)
        return refuse({"结果不是气体质量，而是" + units::describe(*dimension, true),
                       "the result is not a mass of gas but " + units::describe(*dimension, false), text->value});
    value.formula = static_cast<std::uint32_t>(factor.formulas.size());
    factor.formulas.push_back(*std::move(formula));
    return true;
}

std::optional<Parameter> ValueReader::maybe_parameter(yaml::Record& factor, std::string_view key, ParameterKind kind) {
    const yaml::Node node = factor.maybe(key);
    if (!node) return std::nullopt;
    yaml::Record record{factor.reading(), node, &factor.path(), key};
    if (!record.ok()) return std::nullopt;
    Published published;
    const bool read = read_published(record, published);
    record.finish();
    if (!read) return std::nullopt;
    if (!published.unit) {
        if (kind != ParameterKind::oxidation) {
            record.text("unit");   // reports that it is missing
            return std::nullopt;
        }
        published.unit.emplace();
    }
    const Expected& expected = expected_of(kind);
    if (std::ranges::find(expected.allowed, published.unit->dimension) == expected.allowed.end()) {
        record.report(code::bad_factor_unit, "unit",
                      {{"unit", published.unit->text},
                       {"key", std::string{key}},
                       {"expected_zh", std::string{expected.zh}},
                       {"expected_en", std::string{expected.en}}});
        return std::nullopt;
    }
    if (kind == ParameterKind::carbon && !check_substance(record, *published.unit, units::Substance::carbon, "C"))
        return std::nullopt;
    if (kind == ParameterKind::oxidation && published.value * published.unit->size > 1.0) {
        record.report(code::oxidation_out_of_range, "value",
                      {{"value", std::string{node.find("value").text()}}});
        return std::nullopt;
    }
    Parameter out{published.value,
                  *std::move(published.unit),
                  std::move(published.source),
                  std::move(published.locator),
                  published.status,
                  std::move(published.note),
                  published.low,
                  published.high};
    if (sources_ != nullptr) out.written = written_at(factor.reading(), node.span());
    return out;
}

std::optional<FactorValue> ValueReader::value(yaml::Record& record, Factor& factor) {
    FactorValue out;
    bool good = true;
    if (const auto id = record.text("gas")) {
        if (const auto gas = gas::find_gas(id->value)) {
            out.gas = *gas;
        } else {
            auto& finding = record.report(code::unknown_gas, "gas", {{"gas", std::string{id->value}}});
            if (const auto near = base::nearest(id->value, gas::gas_names())) finding.with_suggestion(*near);
            good = false;
        }
    } else {
        good = false;
    }
    if (const auto region = record.maybe_text("region")) {
        out.region = region->value;
        if (!is_known_region(region->value)) {
            auto& finding = record.report(code::unknown_factor_region, "region", {{"region", out.region}});
            // Codes of provinces lie one letter apart, so that the nearest one is only a guess.
            constexpr std::string_view kProvince = "CN-GD";
            std::vector<std::string_view> known;
            for (const auto id : known_regions())
                if (id.size() > kProvince.size()) known.push_back(id);
            if (const auto near = base::nearest(region->value, known)) finding.with_suggestion(*near);
            good = false;
        }
    }
    good = good && (!out.region.empty() || !record.has("region"));
    const auto year = record.maybe_year("year");
    good = good && (year || !record.has("year"));
    out.year = year.value_or(0);
    if (const auto use = record.maybe_id("use")) out.use = use->value;
    if (const auto group = record.maybe_id("error_group")) out.error_group = group->value;
    if (record.has("formula")) {
        good = read_formula(record, out, factor) && good;
        record.finish();
        return good ? std::optional{std::move(out)} : std::nullopt;
    }
    Published published;
    if (!read_published(record, published)) good = false;
    if (good && !published.unit) {
        record.text("unit");   // reports that it is missing
        good = false;
    }
    record.finish();
    if (!good) return std::nullopt;
    out.unit = *std::move(published.unit);
    if (!is_mass_per_quantity(out)) {
        record.report(code::bad_factor_unit, "unit",
                      {{"unit", out.unit.text},
                       {"key", "values"},
                       {"expected_zh", "气体质量除以活动数据的单位，如 kg/kWh、kg/TJ、kg/kg；只有来源不分气体的 CO2e 才用 kgCO2e"},
                       {"expected_en", "mass of the gas per unit of activity, e.g. kg/kWh, kg/TJ, kg/kg (kgCO2e only for the gas CO2e, of a source that gives no gases)"}});
        return std::nullopt;
    }
    if (!check_substance(record, out.unit, substance_of(out.gas), gas::name(out.gas))) return std::nullopt;
    out.value = published.value;
    out.source = std::move(published.source);
    out.locator = std::move(published.locator);
    out.status = published.status;
    out.note = std::move(published.note);
    out.low = published.low;
    out.high = published.high;
    return out;
}

}  // namespace nearzero::reference
