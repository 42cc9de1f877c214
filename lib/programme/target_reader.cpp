// SPDX-License-Identifier: Apache-2.0
/// `targets:` of a category or tier.
#include <algorithm>
#include <array>
#include <utility>

#include "base/last_place.hpp"
#include "base/decimal.hpp"
#include "findings/code/programme.hpp"
#include "programme/sections.hpp"
#include "programme/words.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

std::vector<std::string> indicator_ids(const Programme& programme) {
    std::vector<std::string> ids;
    for (const Indicator& indicator : programme.indicators) ids.push_back(indicator.id);
    return ids;
}

constexpr auto kReadings = std::to_array<yaml::Word<Reading>>(
    {{"gross", Reading::gross}, {"after-sinks", Reading::after_sinks}, {"after-credits", Reading::after_credits}});

/// Decimals of a number as written; nothing when it has an exponent.
std::optional<int> places_of(std::string_view written) {
    if (written.find_first_of("eE") != std::string_view::npos) return std::nullopt;
    return -base::last_place(written);
}

Threshold threshold_of(const yaml::Number& number) { return {number.value, places_of(number.written)}; }

void set_threshold(Target& target, const yaml::Number& number) {
    const Threshold threshold = threshold_of(number);
    target.threshold = threshold.value;
    target.threshold_places = threshold.places;
}

/// Reports a unit of another kind than what it measures.
void expect_kind(yaml::Record& in, const units::Unit& unit, const units::Unit& expected, std::string_view what) {
    if (expected.text.empty() || unit.dimension == expected.dimension) return;
    in.report(code::size_unit_kind, "unit",
              {{"unit", unit.text}, {"what", std::string{what}}, {"expected", expected.text}});
}

/// `bands: [{from: 20, below: 100, value: 0.2}, …]` with `by` and `unit`: a threshold by the size of the site.
void read_bands(yaml::Record& in, const Programme& programme, Target& target) {
    Bands& bands = target.bands;
    const auto unit = read_unit(in, "unit");
    if (unit) bands.unit = *unit;
    if (const auto by = in.id("by")) {
        bands.by = by->value;
        std::vector<std::string> known{"energy"};
        for (const Indicator& indicator : programme.indicators) known.push_back(indicator.id);
        for (const Context& context : programme.context) known.push_back(context.id);
        const bool found = expect_known(in.reading(), code::unknown_rule_reference, *by, {&in.path(), "by"}, known,
                                        {{"text", bands.by}, {"list", "indicators, context"}, {"known", join(known)}});
        const Indicator* indicator = programme.indicator(bands.by);
        const Context* context = programme.context_series(bands.by);
        if (unit && found && bands.by == "energy") {
            if (unit->dimension != units::of(units::Base::coal))
                in.report(code::size_unit_kind, "unit", {{"unit", unit->text}, {"what", "energy"}, {"expected", "tce"}});
        } else if (unit && indicator != nullptr) {
            expect_kind(in, *unit, indicator->unit, bands.by);
        } else if (unit && context != nullptr) {
            expect_kind(in, *unit, context->unit, bands.by);
        }
    }
    const yaml::Node list = in.maybe_sequence("bands");
    if (list && list.size() == 0) in.report(code::empty_list, "bands", {{"key", "bands"}});
    std::optional<double> end;   // where the band before ends
    each_record(in, "bands", [&](yaml::Record& record) {
        Bands::Band band;
        const auto from = record.maybe_number("from");
        const auto below = record.maybe_number("below");
        if (from) band.from = from->value;
        if (below) band.below = below->value;
        if (const auto value = record.number("value")) band.threshold = threshold_of(*value);
        const bool first = bands.bands.empty();
        const bool reversed = band.from && band.below && *band.from >= *band.below;
        const bool overlaps = !first && (!end || !band.from || *band.from < *end);
        if (reversed || overlaps)
            record.report(code::bands_overlap, from ? "from" : "value");
        else if (!first && *band.from > *end)
            record.report(code::bands_gap, "from",
                          {{"from", base::format_shortest(*end)}, {"below", base::format_shortest(*band.from)}});
        end = band.below;
        bands.bands.push_back(band);
    });
}

/// `milestones: {2027: 1.25, 2030: 0.87}`
void read_milestones(yaml::Record& in, Target& target) {
    const yaml::Node node = in.maybe_mapping("milestones");
    if (node && node.size() == 0) in.report(code::empty_list, "milestones", {{"key", "milestones"}});
    const yaml::Path path{&in.path(), "milestones"};
    yaml::for_each_entry(node, [&](yaml::Node key, yaml::Node value) {
        const yaml::Path at{&path, key.text()};
        const auto year = yaml::read_year_key(in.reading(), key, at);
        const auto number = yaml::read_number(in.reading(), value, at);
        if (year && number) target.milestones.push_back({*year, threshold_of(*number)});
    });
    std::ranges::sort(target.milestones, {}, &Milestone::year);
}

/// `at_most: 0.2`, or a record with its source: `{value: 0.2, source: …, confidence: …, date: …}`, with `bands` or `milestones` in place
/// of `value`.
void read_threshold(yaml::Record& in, std::string_view key, Test test, const Programme& programme, Target& target) {
    target.test = test;
    const yaml::Node node = in.maybe(key);
    if (!node.is_mapping()) {
        if (const auto number = yaml::read_number(in.reading(), node, {&in.path(), key})) set_threshold(target, *number);
        return;
    }
    yaml::Record record{in.reading(), node, &in.path(), key};
    const int count = int{record.has("value")} + int{record.has("bands")} + int{record.has("milestones")};
    if (count > 1) {
        in.report(code::threshold_form, key, {{"count", std::to_string(count)}});
        for (const std::string_view each : {"value", "bands", "milestones", "by", "unit"}) record.maybe(each);
    } else if (record.has("bands")) {
        read_bands(record, programme, target);
    } else if (record.has("milestones")) {
        read_milestones(record, target);
    } else if (const auto number = record.number("value")) {
        set_threshold(target, *number);
    }
    read_source(record, target.figure.source, target.figure.confidence);
    target.figure.date = text_or_empty(record, "date");
    record.finish();
}

/// `declines: {by_percent: 5, against: base}`, and `rises` alike; `{against: base}` alone is the last year beyond the base.
void read_change(yaml::Record& in, std::string_view key, Test test, Target& target) {
    target.test = test;
    yaml::Record record{in.reading(), in.maybe(key), &in.path(), key};
    if (!record.ok()) return;
    if (const auto percent = record.maybe_number("by_percent")) {
        if (percent->value <= 0.0 || percent->value > 100.0)
            record.report(code::percent_of_decline, "by_percent", {{"value", std::string{percent->written}}});
        target.by_percent = percent->value;
    }
    static constexpr auto kAgainst = std::to_array<yaml::Word<bool>>({{"base", true}, {"previous", false}});
    target.against_base = record.maybe_choice("against", std::span<const yaml::Word<bool>>{kAgainst}).value_or(false);
    if (!record.has("by_percent") && !record.has("against")) record.required("by_percent");
    read_source(record, target.figure.source, target.figure.confidence);
    record.finish();
}

/// `applies_if: {context: electricity-used, at_least: 500, unit: 万千瓦时}`
void read_condition(yaml::Record& in, const Programme& programme, Target& target) {
    const yaml::Node node = in.maybe_mapping("applies_if");
    if (!node) return;
    yaml::Record record{in.reading(), node, &in.path(), "applies_if"};
    Applies applies;
    const Context* context = nullptr;
    if (const auto id = record.id("context")) {
        applies.context = id->value;
        const auto known = ids_of(programme.context);
        expect_known(record.reading(), code::unknown_programme_context, *id, {&record.path(), "context"}, known,
                     {{"id", applies.context}, {"known", join(known)}});
        context = programme.context_series(applies.context);
    }
    int count = 0;
    for (const auto& [word, comparison] : {std::pair{std::string_view{"at_least"}, Applies::Comparison::at_least},
                                           std::pair{std::string_view{"above"}, Applies::Comparison::above},
                                           std::pair{std::string_view{"at_most"}, Applies::Comparison::at_most},
                                           std::pair{std::string_view{"below"}, Applies::Comparison::below}}) {
        if (!record.has(word)) continue;
        ++count;
        applies.comparison = comparison;
        if (const auto number = record.maybe_number(word)) applies.value = number->value;
    }
    if (count != 1) record.report(code::condition_form, "context", {{"count", std::to_string(count)}});
    if (const auto unit = read_unit(record, "unit")) {
        applies.unit = *unit;
        if (context != nullptr) expect_kind(record, *unit, context->unit, applies.context);
    }
    record.finish();
    target.applies_if = std::move(applies);
}

void read_test(yaml::Record& in, const Programme& programme, Target& target) {
    const yaml::Node node = in.required("test");
    if (!node) return;
    const auto bad = [&](std::string text) { in.report(code::bad_test, "test", {{"text", std::move(text)}}); };
    if (node.is_scalar()) {
        if (node.text() == "declines")
            target.test = Test::declines;
        else if (node.text() == "rises")
            target.test = Test::rises;
        else if (node.text() == "peaks")
            target.test = Test::peaks;
        else if (node.text() == "met_by_plan")
            target.test = Test::met_by_plan;
        else
            bad(std::string{node.text()});
        return;
    }
    if (!node.is_mapping()) return bad("[…]");
    yaml::Record record{in.reading(), node, &in.path(), "test"};
    if (node.size() != 1) return bad("{…}");
    if (record.has("at_most"))
        read_threshold(record, "at_most", Test::at_most, programme, target);
    else if (record.has("at_least"))
        read_threshold(record, "at_least", Test::at_least, programme, target);
    else if (record.has("equals"))
        read_threshold(record, "equals", Test::equals, programme, target);
    else if (record.has("declines"))
        read_change(record, "declines", Test::declines, target);
    else if (record.has("rises"))
        read_change(record, "rises", Test::rises, target);
    else
        bad(std::string{node.first().text()});
}

void read_single(yaml::Record& in, const Programme& programme, Target& target) {
    if (const auto indicator = in.id("indicator")) {
        target.indicator = indicator->value;
        const auto known = indicator_ids(programme);
        expect_known(in.reading(), code::unknown_indicator, *indicator, {&in.path(), "indicator"}, known,
                     {{"id", target.indicator}, {"known", join(known)}});
    }
    read_test(in, programme, target);
    target.wording = maybe_name(in, "wording");
    if (const auto reading = in.maybe_choice("reading", std::span<const yaml::Word<Reading>>{kReadings})) target.reading = *reading;
    read_condition(in, programme, target);
}

void read_common(yaml::Record& in, Target& target) {
    target.span = in.node().span();
    target.name = maybe_name(in, "name");
    target.in_principle = in.maybe_boolean("in_principle").value_or(false);
}

/// Of a whole target: whom it binds, and when. Its members are all of one role.
void read_role(yaml::Record& in, Target& target) {
    static constexpr auto kRoles = std::to_array<yaml::Word<Role>>(
        {{"binding", Role::binding}, {"guiding", Role::guiding}, {"reference", Role::reference}});
    static constexpr auto kStages = std::to_array<yaml::Word<Stage>>({{"entry", Stage::entry}, {"acceptance", Stage::acceptance}});
    target.role = in.maybe_choice("role", std::span<const yaml::Word<Role>>{kRoles}).value_or(Role::binding);
    target.stage = in.maybe_choice("stage", std::span<const yaml::Word<Stage>>{kStages}).value_or(Stage::both);
}

/// Members of any_of and all_of are single targets; a member without an id is called by its indicator.
void read_members(yaml::Record& in, std::string_view key, const Programme& programme, Target& target) {
    const yaml::Path path{&in.path(), key};
    const yaml::Node list = in.maybe_sequence(key);
    if (list && list.size() < 2) in.report(code::too_few_members, key, {{"key", std::string{key}}});
    Ids ids;
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &path, step};
        if (!record.ok()) return;
        Target member;
        member.clause = target.clause;
        if (record.has("id"))
            member.id = ids.read(record);
        else
            record.maybe("id");
        if (const std::string clause = text_or_empty(record, "clause"); !clause.empty()) member.clause = clause;
        read_single(record, programme, member);
        read_common(record, member);
        record.finish();
        if (member.id.empty() && !member.indicator.empty()) {
            member.id = member.indicator;
            ids.enter(record, "indicator", {item.find("indicator").text(), item.find("indicator").span()});
        }
        target.members.push_back(std::move(member));
    });
}

}  // namespace

std::string_view word_of(Role role) {
    return role == Role::binding ? "binding" : role == Role::guiding ? "guiding" : "reference";
}

std::string_view word_of(Stage stage) {
    return stage == Stage::both ? std::string_view{} : stage == Stage::entry ? "entry" : "acceptance";
}

std::vector<Target> read_targets(yaml::Record& in, const Programme& programme) {
    std::vector<Target> targets;
    Ids ids;
    const yaml::Path path{&in.path(), "targets"};
    const yaml::Node list = in.maybe_sequence("targets");
    if (list && list.size() == 0) in.report(code::empty_list, "targets", {{"key", "targets"}});
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &path, step};
        if (!record.ok()) return;
        Target target;
        target.id = ids.read(record);
        if (const auto clause = record.text("clause")) target.clause = clause->value;
        const int count = int{record.has("indicator")} + int{record.has("any_of")} + int{record.has("all_of")};
        if (count != 1) {
            record.report(code::target_form, "id", {{"id", target.id}, {"count", std::to_string(count)}});
            for (const std::string_view key : {"indicator", "any_of", "all_of", "test", "wording", "reading", "applies_if"})
                record.maybe(key);
        } else if (record.has("indicator")) {
            read_single(record, programme, target);
        } else {
            const bool any = record.has("any_of");
            target.kind = any ? Target::Kind::any_of : Target::Kind::all_of;
            read_members(record, any ? "any_of" : "all_of", programme, target);
        }
        read_common(record, target);
        read_role(record, target);
        record.finish();
        targets.push_back(std::move(target));
    });
    return targets;
}

}  // namespace nearzero::programme
