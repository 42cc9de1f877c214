// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/number.hpp"
#include "report/sections.hpp"

namespace nearzero::report {

using document::Cell;
using document::Figure;
using document::Table;
using document::Whole;

namespace {

std::string say(const Writer& writer, const scoring::Reason& reason) {
    return reason.text.in(writer.lang);
}

/// Decimals with which a figure lies on the same side of every band as it does in full: 84.997 under a band of 85,
/// not 85.00.
int places_beside(double points, const std::vector<programme::Rating>& bands) {
    constexpr int kFewest = 2, kMost = 9;
    for (int places = kFewest; places < kMost; ++places) {
        const double shown = *base::parse_number(base::format_fixed(points, places));
        if (std::ranges::all_of(bands, [&](const programme::Rating& band) {
                return !band.at_least || (shown >= *band.at_least) == (points >= *band.at_least);
            }))
            return places;
    }
    return kMost;
}

/// "band 85: 通知（转载）, confidence M/L"
std::string band_text(const Writer& writer, const programme::Rating& band) {
    std::string text = fmt::format("{} {}", writer.say(band), base::format_shortest(*band.at_least));
    if (!band.source.empty()) text.append(colon(writer.lang)).append(band.source);
    if (!band.confidence.empty())
        text.append(semicolon(writer.lang)).append(writer.say(words::confidence)).append(" ").append(band.confidence);
    return text;
}

/// Points as they were given: two decimals, four where there are more than two.
Cell points_cell(panel::Points points) {
    const bool in_hundredths = points.count() % (panel::Points::kOne / 100) == 0;
    return Figure{points.value(), in_hundredths ? 2 : 4};
}

Cell points_cell(const std::optional<panel::Points>& points) {
    return points ? points_cell(*points) : Cell{};
}

Cell points_cell(const panel::Score* score) {
    return score != nullptr ? points_cell(score->points) : Cell{};
}

Cell points_cell(const std::optional<double>& points, int places = 2) {
    return points ? Cell{Figure{*points, places}} : Cell{};
}

std::string remark_of(const Writer& writer, const panel::ItemResult& item) {
    std::string text;
    const auto add = [&](const Text& what) {
        text.append(text.empty() ? "" : semicolon(writer.lang)).append(writer.say(what));
    };
    if (item.not_applicable) add(words::item_not_applicable);
    if (item.disputed) add(words::item_disputed);
    if (item.disagree) add(words::experts_disagree);
    if (std::ranges::find(item.scores, nullptr) != item.scores.end()) add(words::item_missing);
    // A site's own word that an item does not apply counts for nothing; it is shown where the experts score the item.
    if (item.self != nullptr && !item.self->points && !item.not_applicable) add(words::self_not_applicable);
    return text;
}

void write_items(Writer& writer, const panel::Assessment& panel, const std::vector<programme::Rating>& bands) {
    const bool grouped = !panel.rubric->groups.empty();
    Table table;
    if (grouped) table.columns.push_back(left(writer.say(words::group)));
    table.columns.push_back(left(writer.say(words::item)));
    table.columns.push_back(right(writer.say(words::maximum_points)));
    for (const auto& expert : panel.experts) table.columns.push_back(right(std::string{expert.sheet->by.value}));
    for (const Text* title : {&words::mean, &words::spread, &words::standard_deviation, &words::self_evaluation})
        table.columns.push_back(right(writer.say(*title)));
    table.columns.push_back(left(writer.say(words::remark)));
    for (const auto& result : panel.items) {
        std::vector<Cell> row;
        if (grouped) {
            const auto* group = panel.rubric->group(result.item->group);
            row.emplace_back(std::in_place_type<std::string>,
                             group != nullptr ? writer.say(group->name) : std::string{});
        }
        row.emplace_back(std::in_place_type<std::string>, writer.say(result.item->name));
        row.push_back(points_cell(result.item->maximum));
        for (const auto* score : result.scores) row.push_back(points_cell(score));
        row.push_back(points_cell(result.mean));
        row.push_back(points_cell(result.spread ? panel::Points::of(*result.spread) : std::nullopt));
        row.push_back(points_cell(result.deviation));
        row.push_back(points_cell(result.self));
        row.emplace_back(std::in_place_type<std::string>, remark_of(writer, result));
        table.rows.push_back(std::move(row));
    }
    std::vector<Cell> sum;
    if (grouped) sum.emplace_back(std::in_place_type<std::string>);
    sum.emplace_back(std::in_place_type<std::string>, writer.say(words::all));
    sum.push_back(points_cell(panel.maximum));
    for (const auto& expert : panel.experts) sum.push_back(points_cell(expert.points));
    sum.push_back(points_cell(panel.points, panel.of_100 ? places_beside(*panel.of_100, bands) : 2));
    sum.insert(sum.end(), 2, Cell{});
    sum.push_back(panel.self ? points_cell(panel.self->points) : Cell{});
    sum.emplace_back(std::in_place_type<std::string>, say(writer, panel.reason));
    table.rows.push_back(std::move(sum));
    writer.table(std::move(table));
}

std::string show_subject(const Writer& writer, const panel::Decision& decision) {
    const auto of = [&](const Text& label) { return fmt::format("{} {}", writer.say(label), decision.what); };
    switch (decision.subject) {
        case panel::Subject::verdict:
            return writer.say(words::verdict);
        case panel::Subject::rating:
            return writer.say(words::rating);
        case panel::Subject::gate:
            return of(words::gate);
        case panel::Subject::target:
            return of(words::target);
        case panel::Subject::finding:
            return of(words::finding);
    }
    return {};
}

/// A verdict, a rating or an answer as people read it.
std::string show_decided(const Writer& writer, const Pilot& pilot, panel::Subject subject, std::string_view word) {
    if (subject == panel::Subject::rating) {
        if (word == "none") return writer.say(words::none);
        for (const auto& rating : pilot.programme->procedure.acceptance.ratings)
            if (rating.id == word) return writer.say(rating);
        return std::string{word};
    }
    if (subject == panel::Subject::finding)
        return writer.say(word == "waived"   ? words::finding_waived
                          : word == "stands" ? words::finding_stands
                                             : words::finding_reported);
    return std::string{show(*scoring::find_verdict(word), writer.lang)};
}

}  // namespace

void write_rating(Writer& writer, const Pilot& pilot) {
    if (pilot.panel == nullptr || !pilot.panel->assessment.handed_in()) return;
    const auto& result = pilot.panel->rating;
    std::string text{writer.say(words::rating)};
    text.append(colon(writer.lang));
    if (result.rating == nullptr) {
        text.append(writer.say(words::none)).append(bracketed(say(writer, result.reason), writer.lang));
    } else {
        text.append(writer.say(*result.rating));
    }
    if (result.points)
        text.append(semicolon(writer.lang))
            .append(fmt::format(
                fmt::runtime(writer.say(words::points_of_100)),
                base::format_fixed(*result.points,
                                   places_beside(*result.points, pilot.programme->procedure.acceptance.ratings))));
    for (const auto* band : result.deciding) text.append(bracketed(band_text(writer, *band), writer.lang));
    writer.paragraph(std::move(text));
    write_consequence_of_rating(writer, pilot);
}

void write_panel(Writer& writer, const Pilot& pilot) {
    if (pilot.panel == nullptr || !pilot.panel->assessment.handed_in()) return;
    const auto& panel = pilot.panel->assessment;
    writer.heading(2, words::panel);
    if (panel.rubric == nullptr) return writer.paragraph(say(writer, panel.reason));
    document::Facts facts;
    const auto& rubric = *panel.rubric;
    facts.items.emplace_back(
        writer.say(words::rubric),
        fmt::format("{}{}", writer.say(rubric.title), bracketed(rubric.id + " " + rubric.version, writer.lang)));
    facts.items.emplace_back(writer.say(words::source), rubric.source);
    if (panel.limit)
        facts.items.emplace_back(writer.say(words::disagreement_limit), base::format_shortest(panel.limit->value));
    if (panel.not_applicable.value != programme::ItemsNotApplicable::open)
        facts.items.emplace_back(writer.say(words::items_not_applicable),
                                 std::string{show_word(panel::word_of(panel.not_applicable.value), writer.lang)});
    writer.out.blocks.emplace_back(std::move(facts));
    writer.paragraph(writer.say(words::panel_convention));
    write_items(writer, panel, pilot.programme->procedure.acceptance.ratings);
}

void write_decisions(Writer& writer, const Pilot& pilot) {
    if (pilot.panel == nullptr || (pilot.panel->decisions.empty() && !pilot.panel->assessment.handed_in())) return;
    writer.heading(2, words::rules_and_people);
    Table table;
    table.columns = {left(writer.say(words::subject)),       left(writer.say(words::rules_decide)),
                     left(writer.say(words::people_decide)), left(writer.say(words::decided_by)),
                     left(writer.say(words::date)),          left(writer.say(words::reason))};
    const auto& review = *pilot.panel;
    const auto add = [&](std::string subject, std::string rules, std::string people, std::string_view by,
                         std::string date, std::string_view reason) {
        std::vector<Cell> row;
        for (std::string text : {std::move(subject), std::move(rules), std::move(people), std::string{by},
                                 std::move(date), std::string{reason}})
            row.emplace_back(std::in_place_type<std::string>, std::move(text));
        table.rows.push_back(std::move(row));
    };
    const auto decided = [&](panel::Subject subject) {
        return std::ranges::any_of(review.decisions, [&](const auto& one) { return one.decision->subject == subject; });
    };
    // The verdict and the rating stand there even where nobody has decided anything: what is signed is then the rules'
    // own.
    if (!decided(panel::Subject::verdict))
        add(writer.say(words::verdict), std::string{show(pilot.scorecard->verdict, writer.lang)}, {}, {}, {}, {});
    const dataset::Event* accepted = review.round.accepted;
    const bool on_record = accepted != nullptr && accepted->result;
    if ((on_record || !decided(panel::Subject::rating)) && !pilot.programme->procedure.acceptance.ratings.empty())
        add(writer.say(words::rating),
            show_decided(writer, pilot, panel::Subject::rating,
                         review.rating.rating != nullptr ? review.rating.rating->id : "none"),
            on_record ? show_decided(writer, pilot, panel::Subject::rating, accepted->result.value) : std::string{},
            on_record ? writer.say(words::result_on_record) : std::string{},
            on_record ? calendar::to_string(accepted->date) : std::string{}, say(writer, review.rating.reason));
    for (const auto& one : review.decisions) {
        const panel::Decision& decision = *one.decision;
        add(show_subject(writer, decision), show_decided(writer, pilot, decision.subject, one.rules),
            show_decided(writer, pilot, decision.subject, decision.decided.value), decision.by.value,
            calendar::to_string(decision.date), decision.reason.value);
    }
    for (const auto& waived : pilot.waived)
        add(fmt::format("{} {}", writer.say(words::finding), waived.finding.code->id),
            writer.say(words::finding_reported), writer.say(words::finding_waived), writer.say(words::site_itself), {},
            waived.reason);
    writer.table(std::move(table));
    writer.paragraph(writer.say(words::rules_stand));
}

void write_signatures(Writer& writer, const Pilot* pilot) {
    writer.heading(2, words::signatures);
    if (pilot != nullptr && pilot->panel != nullptr && !pilot->panel->assessment.experts.empty()) {
        Table table;
        table.columns = {left(writer.say(words::expert)), left(writer.say(words::date)),
                         right(writer.say(words::points)), left(writer.say(words::sign_signature))};
        for (const auto& expert : pilot->panel->assessment.experts) {
            std::vector<Cell> row;
            row.emplace_back(std::in_place_type<std::string>, expert.sheet->by.value);
            row.emplace_back(std::in_place_type<std::string>, calendar::to_string(*expert.sheet->date));
            row.push_back(points_cell(expert.points));
            row.emplace_back(std::in_place_type<std::string>);
            table.rows.push_back(std::move(row));
        }
        writer.table(std::move(table));
    }
    writer.out.blocks.emplace_back(
        document::SignatureBlock{{writer.say(words::sign_decision), writer.say(words::sign_name),
                                  writer.say(words::sign_signature), writer.say(words::sign_date)}});
}

}  // namespace nearzero::report
