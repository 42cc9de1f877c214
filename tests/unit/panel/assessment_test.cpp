// SPDX-License-Identifier: Apache-2.0
/// Means, spread, totals and ratings. Expected values are worked out by hand, in the comment of each row.
#include <algorithm>
#include <numeric>

#include "papers.hpp"

using namespace nearzero;
using namespace nearzero::panel;
using namespace nearzero::panel::test;
using scoring::Verdict;

namespace {

const programme::Programme& shenzhen() {
    static const auto made = programme::builtin("shenzhen-2025");
    return *made;
}

Assessment assess_sheets(const Dossier& papers, findings::Sink& sink) {
    static const dataset::Dataset site = pilot();
    return assess(papers, site, shenzhen(), {}, sink);
}

/// One item of 100 points, one sheet for each figure.
Dossier plain(const std::vector<std::string>& points) {
    std::vector<std::string> sheets;
    for (std::size_t i = 0; i < points.size(); ++i)
        sheets.push_back(sheet_text("e" + std::to_string(i + 1), {"item: all, points: " + points[i]}));
    return dossier(rubric_text({"id: all, name: all, maximum: 100"}), sheets);
}

std::string rating_of(const Dossier& papers, Verdict gate = Verdict::met) {
    findings::Sink sink;
    const auto panel = assess_sheets(papers, sink);
    const auto result = rate(shenzhen(), panel, gates(shenzhen(), gate));
    return result.rating != nullptr ? result.rating->id : result.reason.word;
}

}  // namespace

TEST_CASE("a mean on a band has the better rating, one below it has not") {
    struct Row {
        std::string why;
        std::vector<std::string> points;
        std::string rating;
    };
    const Row rows[] = {
        {"85 is 优秀", {"85"}, "excellent"},
        {"just below", {"84.9999"}, "pass"},
        {"60 is 通过", {"60"}, "pass"},
        {"just below", {"59.9999"}, "fail"},
        {"(84+86+85)/3 = 85", {"84", "86", "85"}, "excellent"},
        {"(84+86+84.99)/3 = 84.9966…", {"84", "86", "84.99"}, "pass"},
        {"tenths have no exact binary form; (84.1+85.9+85)/3 = 85", {"84.1", "85.9", "85"}, "excellent"},
        {"seven experts, 7 × 85 = 595", {"84.3", "85.7", "84.6", "85.4", "84.9", "85.1", "85"}, "excellent"},
        {"seven experts, 594.9999/7", {"84.3", "85.7", "84.6", "85.4", "84.9", "85.1", "84.9999"}, "pass"},
        {"nothing at all", {"0"}, "fail"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        CHECK(rating_of(plain(row.points)) == row.rating);
    }
}

TEST_CASE("the order of the sheets changes nothing") {
    std::vector<std::string> points{"84.3", "85.7", "84.6", "85.4", "84.9", "85.1", "85"};
    std::ranges::sort(points);
    findings::Sink sink;
    do {
        const Dossier papers = plain(points);
        CHECK(*assess_sheets(papers, sink).of_100 == 85.0);
        std::ranges::rotate(points, points.begin() + 3);
    } while (!std::ranges::is_sorted(points));
}

TEST_CASE("a gate that fails or cannot be told leaves no rating, one that does not arise does") {
    CHECK(rating_of(plain({"95"}), Verdict::not_met) == "gate-failed");
    CHECK(rating_of(plain({"95"}), Verdict::not_assessable) == "gate-not-assessable");
    CHECK(rating_of(plain({"95"}), Verdict::not_applicable) == "excellent");
    findings::Sink sink;
    const Dossier papers = plain({"95"});
    const auto panel = assess_sheets(papers, sink);
    CHECK(rate(shenzhen(), panel, {}).reason.word == "gate-not-assessable");  // not judged at all
}

TEST_CASE("a gate in principle does not stand in the way") {
    auto rules = shenzhen();
    rules.procedure.acceptance.gates.resize(1);
    rules.procedure.acceptance.gates.front().in_principle = true;
    findings::Sink sink;
    const Dossier papers = plain({"95"});
    const auto panel = assess_sheets(papers, sink);
    CHECK(rate(rules, panel, gates(rules, Verdict::not_met)).rating->id == "excellent");
}

TEST_CASE("bands that are missing are never made up") {
    auto rules = shenzhen();
    rules.procedure.acceptance.gates.clear();
    findings::Sink sink;
    const Dossier papers = plain({"50"});
    const auto panel = assess_sheets(papers, sink);
    rules.procedure.acceptance.ratings[2].at_least = 55;
    CHECK(rate(rules, panel, {}).reason.word == "below-all-bands");
    rules.procedure.acceptance.ratings[1].at_least.reset();
    CHECK(rate(rules, panel, {}).reason.word == "band-not-printed");
    rules.procedure.acceptance.ratings.clear();
    CHECK(rate(rules, panel, {}).reason.word == "no-ratings");
}

TEST_CASE("both bands that decide are held against their sources") {
    // 84 is 通过 because of 60, and because it is below 85.
    findings::Sink sink;
    const Dossier papers = plain({"84"});
    const auto panel = assess_sheets(papers, sink);
    const auto result = rate(shenzhen(), panel, gates(shenzhen(), Verdict::met));
    REQUIRE(result.deciding.size() == 2);
    CHECK(result.deciding[0]->id == "excellent");
    CHECK(result.deciding[1]->id == "pass");
    const dataset::Dataset site = pilot();
    check_bands(result, site, sink);
    CHECK(joined(codes(sink)) == "NZ4330");  // both of confidence M/L, one source: one finding
    CHECK(sink.all().front().message(findings::Lang::en).find("excellent 85, pass 60") != std::string::npos);
}

TEST_CASE("mean, spread and deviation of an item") {
    findings::Sink sink;
    // Points 13, 12, 9: mean 34/3; spread 4; deviations from the mean 5/3, 2/3, -7/3, squares 78/9, over 2: 13/3, its
    // root 2.0816659994661326
    const Dossier papers = dossier(rubric_text({"id: data, name: d, maximum: 15", "id: rest, name: r, maximum: 85"}),
                                   {sheet_text("e1", {"item: data, points: 13", "item: rest, points: 80"}),
                                    sheet_text("e2", {"item: data, points: 12", "item: rest, points: 80"}),
                                    sheet_text("e3", {"item: data, points: 9", "item: rest, points: 80"}),
                                    sheet_text("site", {"item: data, points: 15", "item: rest, points: 85"}, "self")});
    const auto panel = assess_sheets(papers, sink);
    REQUIRE(panel.items.size() == 2);
    const ItemResult& data = panel.items[0];
    CHECK(*data.mean == 34.0 / 3.0);
    CHECK(*data.spread == 4.0);
    CHECK(*data.deviation == doctest::Approx(2.0816659994661326).epsilon(1e-15));
    CHECK(data.experts == 3);
    CHECK(data.self->points->value() == 15.0);
    CHECK(*panel.items[1].deviation == 0.0);
    CHECK(*panel.points == 274.0 / 3.0);  // 34/3 + 80; the site's own 100 is in no mean
    CHECK(*panel.self->points == Points::whole(100));
    CHECK(sink.empty());
}

TEST_CASE("the deviation of the largest points that a sheet can hold") {
    struct Row {
        std::string why;
        std::vector<std::string> points;
        double mean, deviation;
    };
    const Row rows[] = {
        // deviations 640000, -320000, -320000: squares 6.144e11 in all, over 2: 3.072e11 = 2 × 1.536e11
        {"one expert alone gives points", {"960000", "0", "0"}, 320000.0, 554256.2584220407},
        // deviations 137500, -12500, 37500, -162500: squares 46 875 000 000, over 3: 15 625 000 000 = 125 000²
        {"four experts", {"1000000", "850000", "900000", "700000"}, 862500.0, 125000.0},
        // 1e6 - 1e-4 twice and 1e6: deviations -1/3, -1/3, 2/3 of 1e-4: squares 2/3 of 1e-8, over 2: 1/3 of 1e-8
        {"the least difference", {"999999.9999", "1000000", "999999.9999"}, 999999.9999333334, 5.773502691896258e-5},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        std::vector<std::string> sheets;
        for (std::size_t i = 0; i < row.points.size(); ++i)
            sheets.push_back(sheet_text("e" + std::to_string(i + 1), {"item: all, points: " + row.points[i]}));
        const Dossier papers =
            dossier(rubric_text({"id: all, name: all, maximum: 1000000"}, "maximum: 1000000, scaled_to: 100"), sheets);
        findings::Sink sink;
        const auto panel = assess_sheets(papers, sink);
        CHECK(*panel.items[0].mean == row.mean);
        CHECK(*panel.items[0].deviation == doctest::Approx(row.deviation).epsilon(1e-15));
    }
}

TEST_CASE("one expert has a spread of nothing and no deviation") {
    findings::Sink sink;
    const Dossier papers = plain({"85"});
    const auto panel = assess_sheets(papers, sink);
    CHECK(*panel.items[0].spread == 0.0);
    CHECK_FALSE(panel.items[0].deviation);
}

TEST_CASE("items that do not apply") {
    const std::vector<std::string> items{"id: a, name: a, maximum: 80", "id: b, name: b, maximum: 20"};
    const std::vector<std::string> sheets{
        sheet_text("e1", {"item: a, points: 68", "item: b, not_applicable: true, reason: none"})};
    findings::Sink sink;
    {  // taken out: 68 of 80 is 85 of 100
        const Dossier papers = dossier(rubric_text(items, "maximum: 100", "items_not_applicable: rescale\n"), sheets);
        const auto panel = assess_sheets(papers, sink);
        CHECK(*panel.maximum == 80.0);
        CHECK(*panel.of_100 == 85.0);
        CHECK(rating_of(papers) == "excellent");
    }
    {  // no points: 68 of 100
        const Dossier papers = dossier(rubric_text(items, "maximum: 100", "items_not_applicable: zero\n"), sheets);
        CHECK(*assess_sheets(papers, sink).of_100 == 68.0);
    }
    CHECK(sink.empty());
    {  // nobody says: asked for, no total
        const Dossier papers = dossier(rubric_text(items), sheets);
        const auto panel = assess_sheets(papers, sink);
        CHECK(panel.reason.word == "items-not-applicable-open");
        CHECK_FALSE(panel.of_100);
        CHECK(joined(codes(sink)) == "NZ4324");
    }
    {  // all of them
        findings::Sink quiet;
        const Dossier papers =
            dossier(rubric_text({"id: a, name: a, maximum: 100"}, "maximum: 100", "items_not_applicable: rescale\n"),
                    {sheet_text("e1", {"item: a, not_applicable: true, reason: none"})});
        CHECK(assess_sheets(papers, quiet).reason.word == "nothing-applicable");
        CHECK(quiet.empty());
    }
}

TEST_CASE("a sheet of another maximum is scaled where it says so") {
    findings::Sink sink;
    const Dossier papers = dossier(rubric_text({"id: a, name: a, maximum: 120"}, "maximum: 120, scaled_to: 100"),
                                   {sheet_text("e1", {"item: a, points: 102"})});
    const auto panel = assess_sheets(papers, sink);
    CHECK(*panel.points == 102.0);
    CHECK(*panel.of_100 == 85.0);  // 102/120
}

TEST_CASE("what the panel has not settled gives no total") {
    const std::vector<std::string> items{"id: a, name: a, maximum: 80", "id: b, name: b, maximum: 20"};
    const std::string whole = sheet_text("e1", {"item: a, points: 68", "item: b, points: 10"});
    struct Row {
        std::string why;
        std::vector<std::string> sheets;
        std::string reason;
        std::vector<std::string> codes;
    };
    const Row rows[] = {
        {"no sheet", {}, "no-points", {}},
        {"the site's own alone",
         {sheet_text("site", {"item: a, points: 80", "item: b, points: 20"}, "self")},
         "no-points",
         {}},
        {"an item left out", {whole, sheet_text("e2", {"item: a, points: 68"})}, "items-missing", {"NZ4314"}},
        {"an item left out by the site itself",
         {whole, sheet_text("site", {"item: a, points: 68"}, "self")},
         "",
         {"NZ4314"}},
        {"applies to one alone",
         {whole, sheet_text("e2", {"item: a, points: 68", "item: b, not_applicable: true, reason: none"})},
         "applicability-disputed",
         {"NZ4318"}},
        {"does not apply by the site's own word alone",
         {whole, sheet_text("site", {"item: a, points: 68", "item: b, not_applicable: true, reason: none"}, "self")},
         "",
         {}},
        {"above the maximum",
         {whole, sheet_text("e2", {"item: a, points: 80.0001", "item: b, points: 1"})},
         "sheet-refused",
         {"NZ4312"}},
        {"at the maximum", {whole, sheet_text("e2", {"item: a, points: 80", "item: b, points: 1"})}, "", {}},
        {"an item that there is not",
         {whole, sheet_text("e2", {"item: a, points: 8", "item: bb, points: 1"})},
         "sheet-refused",
         {"NZ4313"}},
        {"two faults of one sheet, two findings",
         {sheet_text("e2", {"item: a, points: 81", "item: b, points: 21"})},
         "sheet-refused",
         {"NZ4312", "NZ4312"}},
        {"a refused sheet of the site itself",
         {whole, sheet_text("site", {"item: a, points: 81", "item: b, points: 1"}, "self")},
         "",
         {"NZ4312"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        findings::Sink sink;
        const Dossier papers = dossier(rubric_text(items), row.sheets);
        const auto panel = assess_sheets(papers, sink);
        CHECK(panel.reason.word == row.reason);
        CHECK(panel.of_100.has_value() == row.reason.empty());
        CHECK(joined(codes(sink)) == joined(row.codes));
    }
}

TEST_CASE("a sheet that cannot be read may be of any pilot") {
    findings::Sink sink;
    Dossier papers = plain({"95"});
    papers.unread_sheet = "x.scoresheet.yaml";
    CHECK(assess_sheets(papers, sink).reason.word == "sheet-refused");
    Dossier none;
    none.unread_sheet = "x.scoresheet.yaml";
    CHECK(assess_sheets(none, sink).reason.word == "sheet-refused");
}

TEST_CASE("the limit of disagreement: at it is fine, beyond it is flagged") {
    struct Row {
        std::string low;
        bool flagged;
    };
    for (const Row& row : {Row{"82", false}, Row{"81.9999", true}}) {
        findings::Sink sink;
        const Dossier papers =
            dossier(rubric_text({"id: a, name: a, maximum: 100"}, "maximum: 100", "disagreement_points: 3\n"),
                    {sheet_text("e1", {"item: a, points: 85"}), sheet_text("e2", {"item: a, points: " + row.low})});
        const auto panel = assess_sheets(papers, sink);
        CHECK(panel.items[0].disagree == row.flagged);
        CHECK(sink.empty() == !row.flagged);
        CHECK(panel.of_100);  // flagged, and made all the same
    }
}

TEST_CASE("the programme's own rules come first, and a rubric against them is no rubric") {
    auto rules = shenzhen();
    rules.procedure.acceptance.items_not_applicable = programme::ItemsNotApplicable::zero;
    rules.procedure.acceptance.disagreement_points = 2;
    const dataset::Dataset site = pilot();
    const std::vector<std::string> items{"id: a, name: a, maximum: 80", "id: b, name: b, maximum: 20"};
    const std::vector<std::string> sheets{
        sheet_text("e1", {"item: a, points: 68", "item: b, not_applicable: true, reason: none"})};
    findings::Sink sink;
    const Dossier silent = dossier(rubric_text(items), sheets);
    const auto panel = assess(silent, site, rules, {}, sink);
    CHECK(*panel.of_100 == 68.0);
    CHECK(panel.not_applicable.of_programme);
    CHECK(panel.limit->of_programme);
    CHECK(sink.empty());
    const Dossier against =
        dossier(rubric_text(items, "maximum: 100", "items_not_applicable: rescale\ndisagreement_points: 3\n"), sheets);
    CHECK(assess(against, site, rules, {}, sink).reason.word == "rubric-against-programme");
    CHECK(joined(codes(sink)) == "NZ4323 NZ4323");
}

TEST_CASE("the rubric is the one for the pilot's programme and category") {
    const auto with = [](const std::string& id, const std::string& of) {
        return "schema: nearzero/rubric/v1\nrubric: {id: " + id + ", version: 1, title: t, source: s, maximum: 100" +
               of + "}\nitems: [{id: a, name: a, maximum: 100}]\n";
    };
    struct Row {
        std::vector<std::pair<std::string, std::string>> rubrics;
        std::string chosen, code;
    };
    const Row rows[] = {
        {{{"any", ""}}, "any", ""},
        {{{"park", ", category: park"}, {"community", ", category: community"}}, "community", ""},
        {{{"old", ", programme: shenzhen-2021"}, {"new", ", programme: shenzhen-2025"}}, "new", ""},
        {{{"park", ", category: park"}}, "", "NZ4321"},
        {{{"any", ""}, {"community", ", category: community"}}, "", "NZ4322"},
    };
    const dataset::Dataset site = pilot();
    for (const Row& row : rows) {
        findings::Sink sink;
        Dossier papers =
            dossier(with(row.rubrics[0].first, row.rubrics[0].second), {sheet_text("e1", {"item: a, points: 85"})});
        for (std::size_t i = 1; i < row.rubrics.size(); ++i)
            papers.rubrics.push_back(
                *read_rubric(parsed("r2", with(row.rubrics[i].first, row.rubrics[i].second)), sink));
        const auto panel = assess(papers, site, shenzhen(), {}, sink);
        CHECK((panel.rubric != nullptr ? panel.rubric->id : "") == row.chosen);
        CHECK(joined(codes(sink)) == row.code);
        CHECK(panel.of_100.has_value() == row.code.empty());
    }
}
