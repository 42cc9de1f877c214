// SPDX-License-Identifier: Apache-2.0
/// `targets:` of a category or tier.
#include <algorithm>
#include <array>

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

/// Decimals of a number as written; nothing when it has an exponent.
std::optional<int> places_of(std::string_view written) {
    if (written.find_first_of("eE") != std::string_view::npos) return std::nullopt;
    const std::size_t point = written.find('.');
    return point == std::string_view::npos ? 0 : static_cast<int>(written.size() - point - 1);
}

void set_threshold(Target& target, const yaml::Number& number) {
    target.threshold = number.value;
    target.threshold_places = places_of(number.written);
}

/// `at_most: 0.2`, or `at_most: {value: 0.2, source: …, confidence: …, date: …}`.
void read_threshold(yaml::Record& in, std::string_view key, Test test, Target& target) {
    target.test = test;
    const yaml::Node node = in.maybe(key);
    if (!node.is_mapping()) {
        if (const auto number = yaml::read_number(in.reading(), node, {&in.path(), key})) set_threshold(target, *number);
        return;
    }
    yaml::Record record{in.reading(), node, &in.path(), key};
    if (const auto number = record.number("value")) set_threshold(target, *number);
    read_source(record, target.figure.source, target.figure.confidence);
    target.figure.date = text_or_empty(record, "date");
    record.finish();
}

void read_decline(yaml::Record& in, Target& target) {
    target.test = Test::declines;
    yaml::Record record{in.reading(), in.maybe("declines"), &in.path(), "declines"};
    if (!record.ok()) return;
    if (const auto percent = record.number("by_percent")) {
        if (percent->value <= 0.0 || percent->value > 100.0)
            record.report(code::percent_of_decline, "by_percent", {{"value", std::string{percent->written}}});
        target.by_percent = percent->value;
    }
    static constexpr auto kAgainst = std::to_array<yaml::Word<bool>>({{"base", true}, {"previous", false}});
    target.against_base = record.maybe_choice("against", std::span<const yaml::Word<bool>>{kAgainst}).value_or(false);
    read_source(record, target.figure.source, target.figure.confidence);
    record.finish();
}

void read_test(yaml::Record& in, Target& target) {
    const yaml::Node node = in.required("test");
    if (!node) return;
    const auto bad = [&](std::string text) { in.report(code::bad_test, "test", {{"text", std::move(text)}}); };
    if (node.is_scalar()) {
        if (node.text() == "declines")
            target.test = Test::declines;
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
        read_threshold(record, "at_most", Test::at_most, target);
    else if (record.has("at_least"))
        read_threshold(record, "at_least", Test::at_least, target);
    else if (record.has("equals"))
        read_threshold(record, "equals", Test::equals, target);
    else if (record.has("declines"))
        read_decline(record, target);
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
    read_test(in, target);
}

void read_common(yaml::Record& in, Target& target) {
    target.span = in.node().span();
    target.name = maybe_name(in, "name");
    target.in_principle = in.maybe_boolean("in_principle").value_or(false);
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
            for (const std::string_view key : {"indicator", "any_of", "all_of", "test"}) record.maybe(key);
        } else if (record.has("indicator")) {
            read_single(record, programme, target);
        } else {
            const bool any = record.has("any_of");
            target.kind = any ? Target::Kind::any_of : Target::Kind::all_of;
            read_members(record, any ? "any_of" : "all_of", programme, target);
        }
        read_common(record, target);
        record.finish();
        targets.push_back(std::move(target));
    });
    return targets;
}

}  // namespace nearzero::programme
