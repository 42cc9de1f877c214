// SPDX-License-Identifier: Apache-2.0
/// `context:` and `indicators:` — what is measured, and in which units.
#include <array>

#include "findings/code/programme.hpp"
#include "programme/sections.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

using units::Base;
using units::Dimension;

std::optional<units::Unit> read_unit(yaml::Record& in, std::string_view key) {
    const auto text = in.text(key);
    if (!text) return std::nullopt;
    auto unit = units::parse_unit(text->value);
    if (unit) return *std::move(unit);
    auto& finding = in.report(code::bad_programme_unit, key, {{"unit", std::string{text->value}}});
    if (const auto* ambiguous = std::get_if<units::AmbiguousUnit>(&unit.error()))
        finding.with_help(std::string{ambiguous->question_zh}, std::string{ambiguous->question_en});
    else if (const auto* unknown = std::get_if<units::UnknownUnit>(&unit.error()); !unknown->suggestions.empty())
        finding.with_suggestion(unknown->suggestions.front());
    return std::nullopt;
}

/// Emissions are a mass of CO2-equivalent or, where a programme counts CO2 alone, a mass.
bool is_emissions(const Dimension& dimension) {
    return dimension == units::of(Base::co2e) || dimension == units::of(Base::mass);
}

void check_unit(yaml::Record& in, const Indicator& indicator, const Programme& programme) {
    const Dimension& unit = indicator.unit.dimension;
    const auto wrong = [&](std::string zh, std::string en) {
        in.report(code::indicator_unit_kind, "unit",
                  {{"id", indicator.id}, {"unit", indicator.unit.text}, {"expected_zh", std::move(zh)},
                   {"expected_en", std::move(en)}});
    };
    switch (indicator.form) {
        case IndicatorForm::emissions:
            if (!is_emissions(unit)) wrong("排放量单位，如 tCO2e", "a unit of emissions, such as tCO2e");
            return;
        case IndicatorForm::ratio: {
            const Context* context = programme.context_series(indicator.per);
            // Reported already, or a programme without a context list.
            if (context == nullptr || context->unit.text.empty()) return;
            if (!is_emissions(unit * context->unit.dimension))
                wrong("每" + context->unit.text + "的排放量，如 tCO2e/" + context->unit.text,
                      "emissions per " + context->unit.text + ", such as tCO2e/" + context->unit.text);
            return;
        }
        case IndicatorForm::emissions_per_energy:
            if (!is_emissions(unit * units::of(Base::energy)) && !is_emissions(unit * units::of(Base::coal)))
                wrong("单位能耗的排放量，如 tCO2e/tce", "emissions per energy, such as tCO2e/tce");
            return;
        case IndicatorForm::energy_share:
        case IndicatorForm::context_share:
            if (!unit.is_dimensionless()) wrong("百分数", "percent (%)");
            return;
    }
}

void read_slice(yaml::Record& in, yaml::Node node, Slice& slice) {
    yaml::Record record{in.reading(), node, &in.path(), "emissions"};
    slice.part = [&] { const auto id = record.maybe_id("part"); return id ? std::string{id->value} : std::string{}; }();
    static constexpr auto kClasses = std::to_array<yaml::Word<std::string_view>>(
        {{"fuel", "fuel"}, {"electricity", "electricity"}, {"heat", "heat"}, {"process", "process"},
         {"refrigerant", "refrigerant"}, {"transport", "transport"}, {"waste", "waste"}, {"wastewater", "wastewater"},
         {"agriculture", "agriculture"}, {"other", "other"}});
    if (const auto klass = record.maybe_choice("class", std::span<const yaml::Word<std::string_view>>{kClasses}))
        slice.klass = *klass;
    const yaml::Path scopes_path{&record.path(), "scopes"};
    yaml::for_each_item(record.maybe_sequence("scopes"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        if (const auto scope = yaml::read_integer(record.reading(), item, {&scopes_path, step}, 1, 3))
            slice.scopes.push_back(*scope);
    });
    if (const yaml::Node gases = record.maybe("gases")) {
        const yaml::Node single = gases.is_sequence() && gases.size() == 1 ? gases.first() : gases;
        if (single.is_scalar() && single.text() == "CO2")
            slice.co2_only = true;
        else if (single.is_scalar() && !gases.is_sequence() && single.text() == "all")
            slice.co2_only = false;
        else
            record.report(code::unknown_gas_choice, "gases");
    }
    record.finish();
}

/// An id that has to be among the programme's context series, where it lists them.
std::string context_id(yaml::Record& in, std::string_view key, const Programme& programme) {
    const auto id = in.id(key);
    if (!id) return {};
    std::vector<std::string> known;
    for (const Context& context : programme.context) known.push_back(context.id);
    if (!known.empty())
        expect_known(in.reading(), code::unknown_programme_context, *id, {&in.path(), key}, known,
                     {{"id", std::string{id->value}}, {"known", join(known)}});
    return std::string{id->value};
}

/// False when the form is not clear: then the unit has nothing to fit either.
bool read_form(yaml::Record& in, Indicator& indicator, const Programme& programme) {
    const yaml::Node emissions = in.maybe_mapping("emissions");
    const yaml::Node energy_share = in.maybe_mapping("energy_share");
    const yaml::Node context_share = in.maybe_mapping("context_share");
    const int count = int{in.has("emissions")} + int{in.has("energy_share")} + int{in.has("context_share")};
    if (count != 1) {
        in.report(code::indicator_form, "id", {{"id", indicator.id}, {"count", std::to_string(count)}});
        in.maybe("per");
        return false;
    }
    if (emissions) {
        read_slice(in, emissions, indicator.slice);
        if (!in.has("per")) {
            in.maybe("per");
            return true;
        }
        const yaml::Node per = in.node().find("per");
        if (per.is_scalar() && per.text() == "energy") {
            in.maybe("per");
            indicator.form = IndicatorForm::emissions_per_energy;
            indicator.per = "energy";
            return true;
        }
        indicator.form = IndicatorForm::ratio;
        indicator.per = context_id(in, "per", programme);
    } else if (energy_share) {
        indicator.form = IndicatorForm::energy_share;
        yaml::Record record{in.reading(), energy_share, &in.path(), "energy_share"};
        static constexpr auto kShares = std::to_array<yaml::Word<std::string_view>>(
            {{"clean", "clean"}, {"renewable", "renewable"}, {"non-fossil", "non-fossil"}});
        if (const auto kind = record.choice("of", std::span<const yaml::Word<std::string_view>>{kShares}))
            indicator.numerator = *kind;
        indicator.with_certificates = record.maybe_boolean("with_certificates").value_or(false);
        record.finish();
    } else if (context_share) {
        indicator.form = IndicatorForm::context_share;
        yaml::Record record{in.reading(), context_share, &in.path(), "context_share"};
        indicator.numerator = context_id(record, "of", programme);
        indicator.per = context_id(record, "in", programme);
        record.finish();
    }
    return true;
}

}  // namespace

void read_context(yaml::Record& root, Programme& programme) {
    Ids ids;
    const yaml::Path path{&root.path(), "context"};
    yaml::for_each_item(root.maybe_sequence("context"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record in{root.reading(), item, &path, step};
        if (!in.ok()) return;
        Context context;
        context.id = ids.read(in);
        context.name = read_name(in, "name");
        const auto unit = read_unit(in, "unit");
        in.finish();
        if (context.id.empty()) return;
        if (unit) context.unit = *unit;   // without one it is still known: one fault, one finding
        programme.context.push_back(std::move(context));
    });
}

void read_indicators(yaml::Record& root, Programme& programme) {
    Ids ids;
    const yaml::Path path{&root.path(), "indicators"};
    const yaml::Node list = root.required("indicators");
    if (!yaml::require_kind(root.reading(), list, path, yaml::Kind::sequence)) return;
    if (list.size() == 0) root.report(code::empty_list, "indicators", {{"key", "indicators"}});
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record in{root.reading(), item, &path, step};
        if (!in.ok()) return;
        Indicator indicator;
        indicator.id = ids.read(in);
        indicator.span = in.span_of("id");
        indicator.name = maybe_name(in, "name");
        const bool formed = read_form(in, indicator, programme);
        const auto unit = read_unit(in, "unit");
        in.finish();
        if (unit) {
            indicator.unit = *unit;
            if (formed) check_unit(in, indicator, programme);
        }
        if (!indicator.id.empty()) programme.indicators.push_back(std::move(indicator));
    });
}

}  // namespace nearzero::programme
