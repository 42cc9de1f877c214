// SPDX-License-Identifier: Apache-2.0
#include "panel/rubric.hpp"

#include <algorithm>
#include <array>

#include "findings/code/panel.hpp"
#include "findings/code/programme.hpp"
#include "panel/reading.hpp"
#include "programme/reading.hpp"

namespace nearzero::panel {

namespace code = findings::code;
using programme::ItemsNotApplicable;

namespace {

/// Points above 0, or nothing after reporting.
std::optional<Points> positive(yaml::Record& in, std::string_view key, std::string_view what,
                               const std::optional<yaml::Number>& number) {
    if (!number) return std::nullopt;
    const auto points = Points::of(number->value);
    if (points && *points > Points{}) return points;
    in.report(code::bad_maximum, key, {{"what", std::string{what}}, {"value", std::string{number->written}}});
    return std::nullopt;
}

std::string text_or_empty(const std::optional<yaml::Text>& text) {
    return text ? std::string{text->value} : std::string{};
}

/// Whether it says that its points are scaled.
bool read_head(yaml::Record& root, Rubric& rubric) {
    yaml::Record in{root.reading(), root.required("rubric"), &root.path(), "rubric"};
    if (!in.ok()) return true;
    rubric.id = text_or_empty(in.id("id"));
    rubric.version = text_or_empty(in.text("version"));
    rubric.title = programme::read_name(in, "title");
    rubric.source = text_or_empty(in.text("source"));
    rubric.programme = text_or_empty(in.maybe_id("programme"));
    rubric.category = text_or_empty(in.maybe_id("category"));
    const auto maximum = in.number("maximum");
    const bool says_scale = in.has("scaled_to");
    in.maybe_integer("scaled_to", 100, 100);
    if (const auto points = positive(in, "maximum", "rubric", maximum)) rubric.maximum = *points;
    in.finish();
    return says_scale;
}

void read_groups(yaml::Record& root, Rubric& rubric) {
    programme::Ids ids;
    programme::each_record(root, "groups", [&](yaml::Record& in) {
        Group group;
        group.id = ids.read(in);
        group.name = programme::read_name(in, "name");
        rubric.groups.push_back(std::move(group));
    });
}

void read_item(yaml::Record& in, programme::Ids& ids, Rubric& rubric) {
    Item item;
    item.id = ids.read(in);
    item.name = programme::read_name(in, "name");
    item.maximum = positive(in, "maximum", item.id, in.number("maximum")).value_or(Points{});
    if (const auto group = in.maybe_id("group")) {
        std::vector<std::string> known;
        for (const Group& one : rubric.groups) known.push_back(one.id);
        item.group = group->value;
        programme::expect_known(in.reading(), code::unknown_item_group, *group, {&in.path(), "group"}, known,
                                {{"group", item.group}, {"known", known.empty() ? "—" : programme::join(known)}});
    }
    item.clause = programme::text_or_empty(in, "clause");
    item.criterion = programme::maybe_name(in, "criterion");
    rubric.items.push_back(std::move(item));
}

/// The items, and whether each of them could be read: a sum of others says nothing.
void read_items(yaml::Record& root, Rubric& rubric, bool scaled, std::size_t errors_before) {
    const yaml::Node list = root.required("items");
    programme::Ids ids;
    programme::each_record(root, "items", [&](yaml::Record& in) { read_item(in, ids, rubric); });
    if (list.is_sequence() && list.size() == 0) root.report(code::empty_list, "items", {{"key", "items"}});
    if (root.reading().sink().error_count() > errors_before) return;
    Points sum;
    for (const Item& item : rubric.items) sum += item.maximum;
    const yaml::Node printed = root.node().find("rubric").find("maximum");
    // A sum miscopied is the fault; the scale is asked for once the maximum is sure.
    if (sum != rubric.maximum)
        root.reading().report(code::rubric_sum, printed.span(), {&root.path(), "rubric.maximum"},
                              {{"maximum", rubric.maximum.text()}, {"sum", sum.text()}});
    else if (!scaled && sum != kOfBands)
        root.reading().report(code::rubric_scale, printed.span(), {&root.path(), "rubric.maximum"},
                              {{"maximum", std::string{printed.text()}}});
}

void read_rules(yaml::Record& root, Rubric& rubric) {
    static constexpr auto kRules = std::to_array<yaml::Word<ItemsNotApplicable>>(
        {{"rescale", ItemsNotApplicable::rescale}, {"zero", ItemsNotApplicable::zero}});
    if (const auto rule =
            root.maybe_choice("items_not_applicable", std::span<const yaml::Word<ItemsNotApplicable>>{kRules})) {
        rubric.items_not_applicable = *rule;
        rubric.items_not_applicable_span = root.span_of("items_not_applicable");
    }
    rubric.disagreement =
        positive(root, "disagreement_points", "disagreement_points", root.maybe_number("disagreement_points"));
    rubric.disagreement_span = root.span_of("disagreement_points");
}

}  // namespace

bool read_schema(yaml::Record& root, std::string_view expected) {
    const yaml::Node first = root.node().first();
    const auto schema = root.text("schema");
    if (!schema) return false;
    const bool leads = first.text() == "schema";
    if (schema->value == expected && leads) return true;
    root.reading().report(
        code::wrong_panel_schema, leads ? schema->span : first.span(), {&root.path(), "schema"},
        {{"expected", std::string{expected}}, {"found", std::string{leads ? schema->value : first.text()}}});
    return schema->value == expected;
}

const Item* Rubric::item(std::string_view wanted) const {
    const auto found = std::ranges::find(items, wanted, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

const Group* Rubric::group(std::string_view wanted) const {
    const auto found = std::ranges::find(groups, wanted, &Group::id);
    return found == groups.end() ? nullptr : &*found;
}

std::vector<std::string> Rubric::item_ids() const {
    std::vector<std::string> ids;
    for (const Item& item : items) ids.push_back(item.id);
    return ids;
}

std::optional<Rubric> read_rubric(yaml::Document document, findings::Sink& sink) {
    const std::size_t errors_before = sink.error_count();
    Rubric rubric{std::move(document)};
    yaml::Reading reading{rubric.document, sink};
    yaml::Record root{reading, rubric.document.root(), nullptr, ""};
    if (!root.ok() || !read_schema(root, "nearzero/rubric/v1")) return std::nullopt;
    const bool scaled = read_head(root, rubric);
    read_groups(root, rubric);
    read_items(root, rubric, scaled, errors_before);
    read_rules(root, rubric);
    root.finish();
    if (sink.error_count() > errors_before) return std::nullopt;
    return rubric;
}

std::string_view word_of(ItemsNotApplicable rule) {
    switch (rule) {
        case ItemsNotApplicable::open:
            return "open";
        case ItemsNotApplicable::rescale:
            return "rescale";
        case ItemsNotApplicable::zero:
            return "zero";
    }
    return "open";
}

}  // namespace nearzero::panel
