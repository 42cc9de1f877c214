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

}  // namespace

std::optional<units::Unit> parse_unit(yaml::Record& in, std::string_view key, std::string_view text) {
    auto unit = units::parse_unit(text);
    if (unit) return *std::move(unit);
    auto& finding = in.report(code::bad_programme_unit, key, {{"unit", std::string{text}}});
    if (const auto* ambiguous = std::get_if<units::AmbiguousUnit>(&unit.error()))
        finding.with_help(std::string{ambiguous->question_zh}, std::string{ambiguous->question_en});
    else if (const auto* unknown = std::get_if<units::UnknownUnit>(&unit.error()); !unknown->suggestions.empty())
        finding.with_suggestion(unknown->suggestions.front());
    return std::nullopt;
}

std::optional<units::Unit> read_unit(yaml::Record& in, std::string_view key) {
    const auto text = in.text(key);
    return text ? parse_unit(in, key, text->value) : std::nullopt;
}

namespace {

/// `tCO2/{ID}`: over whatever unit the applicant chose for the context series.
std::optional<units::Unit> read_indicator_unit(yaml::Record& in, Indicator& indicator) {
    const auto text = in.text("unit");
    if (!text) return std::nullopt;
    const std::size_t brace = text->value.find("/{");
    if (brace == std::string_view::npos) return parse_unit(in, "unit", text->value);
    indicator.over_any = true;
    auto above = parse_unit(in, "unit", text->value.substr(0, brace));
    if (above && text->value.substr(brace) != "/{" + indicator.per + "}") {
        in.report(code::bad_programme_unit, "unit", {{"unit", std::string{text->value}}});
        return std::nullopt;
    }
    if (above) above->text = text->value;
    return above;
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
            if (context != nullptr && indicator.over_any != !context->any_of.empty())
                return wrong("排放量/{" + context->id + "}，分母的单位由申报单位选定", "emissions over {" + context->id + "}, whose unit the applicant chooses");
            if (indicator.over_any) {
                if (!is_emissions(unit)) wrong("排放量/{…}，如 tCO2/{…}", "emissions over {…}, such as tCO2/{…}");
                return;
            }
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
        case IndicatorForm::context_value: {
            const Context* context = programme.context_series(indicator.numerator);
            if (context != nullptr && !context->unit.text.empty() && unit != context->unit.dimension)
                wrong("与 " + context->unit.text + " 同类的单位", "a unit of the kind of " + context->unit.text);
            return;
        }
        case IndicatorForm::energy_per_context: {
            const Context* context = programme.context_series(indicator.per);
            if (context == nullptr || context->unit.text.empty()) return;
            const Dimension above = unit * context->unit.dimension;
            if (above != units::of(Base::energy) && above != units::of(Base::coal))
                wrong("每" + context->unit.text + "的能耗，如 tce/" + context->unit.text,
                      "energy per " + context->unit.text + ", such as tce/" + context->unit.text);
            return;
        }
        case IndicatorForm::energy_consumed:
            return;
        case IndicatorForm::energy_share:
        case IndicatorForm::context_share:
        case IndicatorForm::electricity_share:
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
    const yaml::Node context = in.maybe_mapping("context");
    const yaml::Node energy = in.maybe_mapping("energy");
    const yaml::Node electricity_share = in.maybe_mapping("electricity_share");
    int count = 0;
    for (const std::string_view form : {"emissions", "energy_share", "context_share", "context", "energy", "electricity_share"})
        count += int{in.has(form)};
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
    } else if (context) {
        indicator.form = IndicatorForm::context_value;
        yaml::Record record{in.reading(), context, &in.path(), "context"};
        indicator.numerator = context_id(record, "of", programme);
        record.finish();
    } else if (energy) {
        indicator.form = IndicatorForm::energy_per_context;
        yaml::Record record{in.reading(), energy, &in.path(), "energy"};
        static constexpr auto kMeasures = std::to_array<yaml::Word<std::string_view>>({{"consumption", "consumption"}});
        record.choice("of", std::span<const yaml::Word<std::string_view>>{kMeasures});
        record.finish();
        indicator.per = context_id(in, "per", programme);
    } else if (electricity_share) {
        indicator.form = IndicatorForm::electricity_share;
        yaml::Record record{in.reading(), electricity_share, &in.path(), "electricity_share"};
        static constexpr auto kShares = std::to_array<yaml::Word<std::string_view>>(
            {{"direct", "direct"}, {"renewable", "renewable"}, {"non-fossil", "non-fossil"}});
        if (const auto kind = record.choice("of", std::span<const yaml::Word<std::string_view>>{kShares}))
            indicator.numerator = *kind;
        indicator.with_certificates = record.maybe_boolean("with_certificates").value_or(false);
        record.finish();
    }
    return true;
}

/// `unit: any, of: [t, 件]`: nothing is returned, the list stands in the series.
std::optional<units::Unit> read_context_unit(yaml::Record& in, Context& context) {
    const yaml::Node unit = in.node().find("unit");
    if (!unit.is_scalar() || unit.text() != "any") return read_unit(in, "unit");
    in.maybe("unit");
    if (const yaml::Node list = in.required("of"); list.is_sequence() && list.size() == 0)
        in.report(code::empty_list, "of", {{"key", "of"}});
    for (const yaml::Text& text : in.maybe_texts("of"))
        if (auto one = parse_unit(in, "of", text.value)) context.any_of.push_back(*std::move(one));
    return std::nullopt;
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
        const auto unit = read_context_unit(in, context);
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
        const auto unit = read_indicator_unit(in, indicator);
        in.finish();
        if (unit) {
            indicator.unit = *unit;
            if (formed) check_unit(in, indicator, programme);
        }
        if (!indicator.id.empty()) programme.indicators.push_back(std::move(indicator));
    });
}

}  // namespace nearzero::programme
