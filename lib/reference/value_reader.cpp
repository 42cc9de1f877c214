// SPDX-License-Identifier: Apache-2.0
#include "reference/value_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/suggest.hpp"
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

/// Mass of a gas per something: what remains after dividing the mass out must be a quantity, not a mixture of quotients.
bool is_mass_per_quantity(const Dimension& dimension) {
    const Dimension per = units::of(Base::mass) / dimension;
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

struct ValueReader::Published {
    double value = 0.0;
    std::optional<units::Unit> unit;
    std::string source, locator, note;
    Status status = Status::verified;
    std::optional<double> low, high;
};

std::optional<units::Unit> ValueReader::unit(yaml::Record& record, const yaml::Text& text) {
    auto [known, is_new] = units_.try_emplace(std::string{text.value});
    if (is_new)
        if (auto parsed = units::parse_unit(text.value)) known->second = *std::move(parsed);
    if (!known->second) report_unit_fault(record, "unit", text.value);
    return known->second;
}

bool ValueReader::read_published(yaml::Record& record, Published& out) {
    const auto value = record.number("value");
    const auto unit_text = record.maybe_text("unit");
    const bool has_unit = record.has("unit");
    std::optional<std::string> source;
    if (sources_ != nullptr) {
        source = sources_->cite(record);
    } else {
        const bool own = record.has("source");
        const auto text = record.maybe_text("source");
        if (text) source = text->value;
        if (!own) source = own_source_;
    }
    const auto low = record.maybe_number("low");
    const auto high = record.maybe_number("high");
    const auto status = read_status(record);
    if (const auto locator = record.maybe_text("locator")) out.locator = locator->value;
    if (const auto note = record.maybe_long_text("note")) out.note = note->value;
    if (unit_text) out.unit = unit(record, *unit_text);
    if (!value || !source || !status || (has_unit && !out.unit)) return false;
    out.value = value->value;
    out.source = *std::move(source);
    out.status = *status;
    if (low) out.low = low->value;
    if (high) out.high = high->value;
    if (out.value < 0.0) {
        record.report(code::negative_factor, "value", {{"value", std::string{value->written}}});
        return false;
    }
    const bool has_bounds = record.has("low") || record.has("high");
    if (has_bounds && !(low && high && low->value <= out.value && out.value <= high->value && low->value < high->value)) {
        if ((record.has("low") && !low) || (record.has("high") && !high)) return false;   // reported as no number
        record.report(code::bounds_around_value, record.has("low") ? "low" : "high",
                      {{"low", low ? std::string{low->written} : "?"},
                       {"high", high ? std::string{high->written} : "?"},
                       {"value", std::string{value->written}}});
        return false;
    }
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
    return Parameter{published.value,  *std::move(published.unit),  std::move(published.source), std::move(published.locator),
                     published.status, std::move(published.note), published.low,               published.high};
}

std::optional<FactorValue> ValueReader::value(yaml::Record& record) {
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
    Published published;
    if (!read_published(record, published)) good = false;
    if (good && !published.unit) {
        record.text("unit");   // reports that it is missing
        good = false;
    }
    record.finish();
    if (!good) return std::nullopt;
    if (!is_mass_per_quantity(published.unit->dimension)) {
        record.report(code::bad_factor_unit, "unit",
                      {{"unit", published.unit->text},
                       {"key", "values"},
                       {"expected_zh", "气体质量除以活动数据的单位，如 kg/kWh、kg/TJ、kg/kg（不是 CO2e）"},
                       {"expected_en", "mass of the gas per unit of activity, e.g. kg/kWh, kg/TJ, kg/kg (never CO2e)"}});
        return std::nullopt;
    }
    if (!check_substance(record, *published.unit, substance_of(out.gas), gas::name(out.gas))) return std::nullopt;
    out.value = published.value;
    out.unit = *std::move(published.unit);
    out.source = std::move(published.source);
    out.locator = std::move(published.locator);
    out.status = published.status;
    out.note = std::move(published.note);
    out.low = published.low;
    out.high = published.high;
    return out;
}

}  // namespace nearzero::reference
