// SPDX-License-Identifier: Apache-2.0
#include "panel/sheet.hpp"

#include <algorithm>
#include <array>

#include "findings/code/panel.hpp"
#include "findings/code/programme.hpp"
#include "panel/reading.hpp"
#include "programme/reading.hpp"

namespace nearzero::panel {

namespace code = findings::code;

namespace {

void read_head(yaml::Record& root, Sheet& sheet) {
    yaml::Record in{root.reading(), root.required("sheet"), &root.path(), "sheet"};
    if (!in.ok()) return;
    sheet.pilot = in.id("pilot").value_or(Text{});
    sheet.by = in.id("by").value_or(Text{});
    static constexpr auto kRoles = std::to_array<yaml::Word<Role>>({{"self", Role::self}, {"expert", Role::expert}});
    sheet.role = in.choice("role", std::span<const yaml::Word<Role>>{kRoles}).value_or(Role::expert);
    sheet.date = in.date("date");
    sheet.date_span = in.span_of("date");
    in.finish();
}

/// Points, or that the item is not applicable and why: one of the two.
void read_score(yaml::Record& in, programme::Ids& items, Sheet& sheet) {
    Score score;
    if (const auto item = in.id("item")) {
        score.item = *item;
        in.name_step(item->value);
        items.enter(in, "item", *item);
    }
    const bool has_points = in.has("points");
    const auto points = in.maybe_number("points");
    if (points) score.points = Points::of(points->value);
    const bool says_not = in.has("not_applicable");
    const auto said = in.maybe_boolean("not_applicable");
    const bool not_applicable = said.value_or(false);
    score.points_span = in.span_of("points");
    if (not_applicable) score.reason = in.text("reason").value_or(Text{});
    score.comment = in.maybe_long_text("comment").value_or(Text{});
    const std::string id{score.item.value};
    if (points && (!score.points || *score.points < Points{}))
        in.report(code::bad_points, "points", {{"item", id}, {"points", std::string{points->written}}});
    if (has_points == not_applicable && (said || !says_not)) {
        const bool both = has_points;
        in.report(code::score_form, both ? "not_applicable" : "item",
                  {{"item", id},
                   {"found_zh", both ? "两者都有" : "两者都没有"},
                   {"found_en", both ? "both are there" : "neither is there"}});
    }
    sheet.scores.push_back(score);
}

}  // namespace

std::string_view word_of(Role role) {
    return role == Role::self ? "self" : "expert";
}

const Score* Sheet::score(std::string_view item) const {
    const auto found = std::ranges::find(scores, item, [](const Score& score) { return score.item.value; });
    return found == scores.end() ? nullptr : &*found;
}

Sheet read_sheet(yaml::Document document, findings::Sink& sink) {
    const std::size_t errors_before = sink.error_count();
    Sheet sheet{std::move(document)};
    yaml::Reading reading{sheet.document, sink};
    yaml::Record root{reading, sheet.document.root(), nullptr, ""};
    if (root.ok() && read_schema(root, "nearzero/scoresheet/v1")) {
        read_head(root, sheet);
        const yaml::Node list = root.required("scores");
        programme::Ids items;
        programme::each_record(root, "scores", [&](yaml::Record& in) { read_score(in, items, sheet); });
        if (list.is_sequence() && list.size() == 0) root.report(code::empty_list, "scores", {{"key", "scores"}});
        root.finish();
    }
    sheet.refused = sink.error_count() > errors_before;
    return sheet;
}

}  // namespace nearzero::panel
