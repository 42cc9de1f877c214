// SPDX-License-Identifier: Apache-2.0
#include "panel/assessment.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "findings/code/panel.hpp"
#include "panel/choice.hpp"

namespace nearzero::panel {

namespace code = findings::code;
using programme::ItemsNotApplicable;
using scoring::Reason;

namespace {

Reason no_points() {
    return {"no-points", {"没有专家评分表", "no expert's score sheet"}};
}
Reason no_points_of_round() {
    return {"no-points-of-round", {"没有本次验收的专家评分表", "no expert's score sheet of this acceptance"}};
}
Reason sheet_refused(std::string_view path) {
    return {"sheet-refused", {fmt::format("评分表有误：{}", path), fmt::format("a score sheet is refused: {}", path)}};
}
Reason sheet_unread(std::string_view path) {
    return {"sheet-refused",
            {fmt::format("评分表 {} 读不出是哪个试点的，可能属于本试点", path),
             fmt::format("of which pilot the score sheet {} is could not be read: it may be this one", path)}};
}
Reason no_rubric() {
    return {"no-rubric", {"没有唯一适用的评分细则", "not exactly one rubric is for this pilot"}};
}
Reason against_programme() {
    return {"rubric-against-programme", {"评分细则与规则不符", "the rubric is against the programme"}};
}
Reason missing_items() {
    return {"items-missing", {"专家评分表有缺项", "experts' sheets lack items"}};
}
Reason disputed_items() {
    return {"applicability-disputed", {"专家对是否适用意见不一", "the experts differ on what applies"}};
}
Reason open_rule() {
    return {"items-not-applicable-open",
            {"没有写明不适用项如何处理", "what becomes of items that do not apply is not settled"}};
}
Reason nothing_left() {
    return {"nothing-applicable", {"所有评分项都不适用", "no item applies"}};
}

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

void report_twice(const Sheet& sheet, const Sheet& first, findings::Sink& sink) {
    const bool self = sheet.role == Role::self;
    sink.report(code::sheet_twice,
                {&sheet.source(), self ? sheet.pilot.span : sheet.by.span, self ? "sheet.role" : "sheet.by"},
                {{"pilot", std::string{sheet.pilot.value}},
                 {"who_zh", self ? std::string{"自评"} : fmt::format("“{}”", sheet.by.value)},
                 {"who_en", self ? std::string{"the site itself"} : fmt::format("'{}'", sheet.by.value)},
                 {"first", first.source().name()}});
}

/// A sheet of the round that is rated.
struct Handed {
    const Sheet* sheet = nullptr;
    bool again = false;  ///< of somebody who has one in this round already, and that is reported
};

std::vector<Handed> sheets_of_round(const std::vector<const Sheet*>& sheets, const Round& round, findings::Sink& sink) {
    std::vector<Handed> list;
    for (const Sheet* sheet : sheets) {
        if (!round.has(*sheet)) {
            sink.report(code::sheet_of_earlier_round, {&sheet->source(), sheet->date_span, "sheet.date"},
                        {{"by", std::string{sheet->by.value}},
                         {"date", calendar::to_string(*sheet->date)},
                         {"applied", calendar::to_string(round.applied->date)}});
            continue;
        }
        const auto first = std::ranges::find_if(list, [&](const Handed& other) {
            return !other.sheet->refused && other.sheet->role == sheet->role &&
                   (sheet->role == Role::self || other.sheet->by.value == sheet->by.value);
        });
        const bool again = !sheet->refused && first != list.end();
        if (again) report_twice(*sheet, *first->sheet, sink);
        list.push_back({sheet, again});
    }
    return list;
}

/// Whether every item of the sheet is one of the rubric's, within its maximum.
bool check_items(const Sheet& sheet, const Rubric& rubric, findings::Sink& sink) {
    const std::size_t before = sink.error_count();
    const auto ids = rubric.item_ids();
    for (const Score& score : sheet.scores) {
        if (!score.item) continue;
        const std::string id{score.item.value};
        const findings::Place place{&sheet.source(), score.item.span, "scores." + id};
        const Item* item = rubric.item(id);
        if (item == nullptr) {
            auto& finding =
                sink.report(code::unknown_item, place, {{"item", id}, {"rubric", rubric.id}, {"known", joined(ids)}});
            const std::vector<std::string_view> known{ids.begin(), ids.end()};
            if (const auto near = base::nearest(id, known)) finding.with_suggestion(*near);
        } else if (score.points && *score.points > item->maximum) {
            sink.report(code::points_above_maximum, {&sheet.source(), score.points_span, place.pointer + ".points"},
                        {{"item", id},
                         {"points", score.points->text()},
                         {"maximum", item->maximum.text()},
                         {"rubric", rubric.id}});
        }
    }
    return sink.error_count() == before;
}

SheetResult add_up(const Sheet& sheet, const Rubric& rubric, findings::Sink& sink) {
    SheetResult result{.sheet = &sheet, .points = {}, .missing = {}};
    Points sum;
    for (const Item& item : rubric.items) {
        const Score* score = sheet.score(item.id);
        if (score == nullptr)
            result.missing.push_back(item.id);
        else if (score->points)
            sum += *score->points;
    }
    if (result.missing.empty())
        result.points = sum;
    else
        sink.report(code::items_missing, {&sheet.source(), sheet.by.span, "scores"},
                    {{"by", std::string{sheet.by.value}},
                     {"count", std::to_string(result.missing.size())},
                     {"items", fmt::format("{}", fmt::join(result.missing, ", "))}});
    return result;
}

/// The squares of a few scores of a million points are beyond 64 bits: 10¹⁰ ten-thousandths each.
__extension__ using Wide = __int128;

/// Mean, spread and deviation: each is one division (and one root) of exact whole numbers.
void describe(ItemResult& result) {
    std::int64_t n = 0, sum = 0;
    Wide squares = 0;
    std::optional<Points> low, high;
    for (const Score* score : result.scores) {
        if (score == nullptr || !score->points) continue;
        const Points points = *score->points;
        ++n;
        sum += points.count();
        squares += Wide{points.count()} * points.count();
        if (!low || points < *low) low = points;
        if (!high || points > *high) high = points;
    }
    result.experts = static_cast<int>(n);
    if (n == 0) return;
    result.mean = static_cast<double>(sum) / static_cast<double>(n * Points::kOne);
    result.spread = (*high - *low).value();
    if (n > 1)
        result.deviation =
            std::sqrt(static_cast<double>(n * squares - Wide{sum} * sum) / static_cast<double>(n * (n - 1))) /
            static_cast<double>(Points::kOne);
}

ItemResult look_at(const Item& item, const Assessment& panel) {
    ItemResult result{.item = &item, .scores = {}, .mean = {}, .spread = {}, .deviation = {}};
    bool applies = false, does_not = false;
    for (const SheetResult& expert : panel.experts) {
        const Score* score = expert.sheet->score(item.id);
        result.scores.push_back(score);
        if (score == nullptr) continue;
        (score->points ? applies : does_not) = true;
    }
    if (panel.self) result.self = panel.self->sheet->score(item.id);
    result.not_applicable = does_not && !applies;
    result.disputed = does_not && applies;
    describe(result);
    result.disagree = panel.limit && result.spread && *result.spread > panel.limit->value;
    return result;
}

/// The first expert's word that an item is not applicable, for a place.
findings::Place place_of(const Assessment& panel, const ItemResult& item) {
    for (std::size_t i = 0; i < item.scores.size(); ++i)
        if (const Score* score = item.scores[i]; score != nullptr && !score->points)
            return {&panel.experts[i].sheet->source(), score->item.span, "scores." + item.item->id};
    return {};
}

/// Reports items that are so in one finding, at the first of them; false when none is.
template <class Is, class Report>
bool any_item(const Assessment& panel, Is&& is, Report&& report) {
    std::vector<std::string> ids;
    const ItemResult* first = nullptr;
    for (const ItemResult& item : panel.items) {
        if (!is(item)) continue;
        if (first == nullptr) first = &item;
        ids.push_back(item.item->id);
    }
    if (first == nullptr) return false;
    report(*first, joined(ids));
    return true;
}

void report_disagreement(const Assessment& panel, const dataset::Dataset& dataset, findings::Sink& sink) {
    std::vector<std::string> items;
    for (const ItemResult& item : panel.items)
        if (item.disagree) items.push_back(fmt::format("{} ({})", item.item->id, base::format_shortest(*item.spread)));
    if (items.empty()) return;
    sink.report(code::experts_disagree, {&dataset.source(), dataset.id.span, "pilot.id"},
                {{"limit", base::format_shortest(panel.limit->value)},
                 {"items", joined(items)},
                 {"source_zh", panel.limit->of_programme ? "项目规则" : "评分细则"},
                 {"source_en", panel.limit->of_programme ? "the programme" : "the rubric"}});
}

/// Sums the means. Every expert whose sheet counts has scored every item that applies, so that one division is enough.
void total(Assessment& panel) {
    const auto experts = static_cast<std::int64_t>(panel.experts.size());
    Points sum, maximum;
    for (const ItemResult& item : panel.items) {
        if (item.not_applicable && panel.not_applicable.value == ItemsNotApplicable::rescale) continue;
        maximum += item.item->maximum;
        for (const Score* score : item.scores)
            if (score->points) sum += *score->points;
    }
    if (maximum == Points{}) {
        panel.reason = nothing_left();
        return;
    }
    panel.points = static_cast<double>(sum.count()) / static_cast<double>(experts * Points::kOne);
    panel.maximum = maximum.value();
    panel.of_100 = static_cast<double>(100 * sum.count()) / static_cast<double>(experts * maximum.count());
}

}  // namespace

Assessment assess(const Dossier& dossier, const dataset::Dataset& dataset, const programme::Programme& programme,
                  const Round& round, findings::Sink& sink) {
    Assessment panel;
    const auto given = dossier.sheets_of(dataset.id.value);
    const auto sheets = sheets_of_round(given, round, sink);
    const Reason none = sheets.size() == given.size() ? no_points() : no_points_of_round();
    if (sheets.empty()) {
        panel.reason = dossier.unread_sheet.empty() ? none : sheet_unread(dossier.unread_sheet);
        return panel;
    }
    panel.rubric = choose_rubric(dossier, dataset, programme, sink);
    if (panel.rubric == nullptr) {
        panel.reason = no_rubric();
        return panel;
    }
    const bool fits = settle_rules(panel, programme, sink);

    const Sheet* refused = nullptr;
    for (const auto& [sheet, again] : sheets) {
        // A sheet whose form is wrong is held against the rubric all the same: every fault at once.
        const bool usable = check_items(*sheet, *panel.rubric, sink) && !sheet->refused && !again;
        if (!usable) {
            if (sheet->role == Role::expert && refused == nullptr) refused = sheet;
            continue;
        }
        SheetResult result = add_up(*sheet, *panel.rubric, sink);
        if (sheet->role == Role::self)
            panel.self = std::move(result);
        else
            panel.experts.push_back(std::move(result));
    }
    // Means over those that are left would pass for those of the whole panel.
    if (refused != nullptr) panel.experts.clear();
    for (const Item& item : panel.rubric->items) panel.items.push_back(look_at(item, panel));

    report_disagreement(panel, dataset, sink);
    const bool disputed = any_item(
        panel, [](const ItemResult& item) { return item.disputed; },
        [&](const ItemResult& first, std::string ids) {
            sink.report(code::applicability_disputed, place_of(panel, first), {{"items", std::move(ids)}});
        });
    const bool open =
        fits && panel.not_applicable.value == ItemsNotApplicable::open &&
        any_item(
            panel, [](const ItemResult& item) { return item.not_applicable; },
            [&](const ItemResult& first, std::string ids) {
                sink.report(code::items_not_applicable_open, place_of(panel, first), {{"items", std::move(ids)}});
            });
    const bool missing =
        std::ranges::any_of(panel.experts, [](const SheetResult& sheet) { return !sheet.missing.empty(); });

    if (refused != nullptr)
        panel.reason = sheet_refused(refused->source().name());
    else if (!dossier.unread_sheet.empty())
        panel.reason = sheet_unread(dossier.unread_sheet);
    else if (panel.experts.empty())
        panel.reason = none;
    else if (!fits)
        panel.reason = against_programme();
    else if (disputed)
        panel.reason = disputed_items();
    else if (missing)
        panel.reason = missing_items();
    else if (open)
        panel.reason = open_rule();
    else
        total(panel);
    return panel;
}

}  // namespace nearzero::panel
