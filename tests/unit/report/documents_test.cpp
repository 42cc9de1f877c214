// SPDX-License-Identifier: Apache-2.0
/// What people read: the model's numbers rounded once, in both languages, in Markdown and on a terminal.
#include "report/documents.hpp"

#include "evaluated.hpp"
#include "report/sections.hpp"

using namespace nearzero;
using namespace nearzero::report;
using namespace nearzero::report::test;

namespace {

const Run kEnglish{"1.2.3", "2026-11-20", findings::Lang::en};
const Run kChinese{"1.2.3", "2026-11-20", findings::Lang::zh};

std::string shown(const document::Document& document) {
    return document::to_terminal(document, false);
}

/// The table whose first column has this title.
const document::Table& table_titled(const document::Document& document, std::string_view title) {
    const document::Table* found = nullptr;
    for (const auto& block : document.blocks)
        if (const auto* table = std::get_if<document::Table>(&block))
            if (found == nullptr && table->columns.at(0).title == title) found = table;
    REQUIRE_MESSAGE(found != nullptr, std::string{title});
    return *found;
}

std::vector<std::string> texts(const std::vector<document::Cell>& row) {
    std::vector<std::string> cells;
    for (const auto& cell : row) cells.push_back(document::show(cell));
    return cells;
}

double value_of(const document::Cell& cell) {
    if (const auto* figure = std::get_if<document::Figure>(&cell)) return figure->value;
    if (const auto* number = std::get_if<document::Significant>(&cell)) return number->value;
    FAIL("not a figure: " << document::show(cell));
    return 0;
}

}  // namespace

TEST_CASE("figures for people: digits by size, half-even in decimal") {
    struct Case {
        double value;
        std::string text;
    };
    const Case cases[] = {
        {0, "0.000"},
        {0.038881275701930645, "0.03888"},
        {0.5, "0.5000"},
        {-0.25, "-0.2500"},
        {1, "1.000"},
        {2.0005, "2.000"},
        {2.0015, "2.002"},
        {9.9994, "9.999"},
        {10, "10.00"},
        {-31.9, "-31.90"},
        {694.363105485, "694.36"},
        {0.125, "0.1250"},
        {8975.8497409185, "8,975.85"},
        {10'000, "10,000.0"},
        {1'234'567.25, "1,234,567.2"},
        {1'234'567.35, "1,234,567.4"},
    };
    for (const Case& c : cases) CHECK(document::show(figure(c.value)) == c.text);
    CHECK(document::show(figure(std::optional<double>{})) == "—");
}

TEST_CASE("the totals of an inventory are the model's, rounded only when they are shown") {
    const Evaluated park{"park.pilot.yaml", park_b()};
    const auto& inventory = *park.pilot.inventory;
    for (const Run& run : {kEnglish, kChinese}) {
        const auto document = inventory_document(park.pilot, run);
        const auto& totals = table_titled(document, words::reading.in(run.lang));
        using enum programme::Reading;
        for (const auto& [row, reading] : {std::pair{0, gross}, {1, after_sinks}, {2, after_credits}})
            for (std::size_t y = 0; y < 2; ++y)
                CHECK(value_of(totals.rows.at(static_cast<std::size_t>(row)).at(y + 1)) ==
                      inventory.total(inventory.years[y], reading)->value());
        // 2023: 441.9 + 21.643105485 + 230.82; less 31.9 of sinks; less 100 of credits.
        CHECK(texts(totals.rows[0])[2] == "694.36");
        CHECK(texts(totals.rows[1])[2] == "662.46");
        CHECK(texts(totals.rows[2])[2] == "562.46");
        const auto& lines = table_titled(document, words::activity.in(run.lang));
        REQUIRE(lines.rows.size() == inventory.lines.size());
        for (std::size_t i = 0; i < lines.rows.size(); ++i)
            CHECK(value_of(lines.rows[i].back()) == inventory.lines[i].co2e.value());
        const auto& energy = table_titled(document, words::measure.in(run.lang));
        CHECK(texts(energy.rows[0]) ==
              std::vector<std::string>{std::string{show_word("fuel", run.lang)}, "GJ", "428.24", "389.31"});
    }
}

TEST_CASE("the same figures in Markdown and on a terminal, in both languages") {
    const Evaluated park{"park.pilot.yaml", park_b()};
    for (const Run& run : {kEnglish, kChinese})
        for (const auto& document :
             {inventory_document(park.pilot, run), score_document(park.pilot, run), pilot_report(park.pilot, run)}) {
            const std::string terminal = shown(document), markdown = document::to_markdown(document);
            for (const std::string part : {"694.36", "662.46", "562.46"}) {
                CAPTURE(part);
                CHECK(terminal.find(part) != std::string::npos);
                std::string escaped = part;  // Markdown may escape the point
                if (markdown.find(part) == std::string::npos) escaped.insert(part.find('.'), "\\");
                CHECK(markdown.find(escaped) != std::string::npos);
            }
            CHECK(terminal.find(" nan ") == std::string::npos);
        }
}

TEST_CASE("a report holds what an official signs") {
    const Evaluated park{"dir/park.pilot.yaml", park_b()};
    const std::string text = shown(pilot_report(park.pilot, kEnglish));
    for (const std::string part : {"Park B",
                                   "shenzhen-2025@1",
                                   "2026-11-20",
                                   "Verdict: met",
                                   "Targets",
                                   "Trends",
                                   "Totals (tCO2e)",
                                   "Energy",
                                   "Credits",
                                   "Lines",
                                   "Factors used, with sources",
                                   "Accounting",
                                   "Open points",
                                   "Findings",
                                   "NZ3010",
                                   "Inputs",
                                   "Decision and signatures",
                                   "gbt32151-2024",
                                   "ipcc-ar5-100",
                                   "dir/park.pilot.yaml"}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(text.find(std::string{park.pilot.sha256}) != std::string::npos);
    const std::string chinese = shown(pilot_report(park.pilot, kChinese));
    CHECK(chinese.find("结论：达到") != std::string::npos);
    CHECK(chinese.find("甲园") != std::string::npos);
    CHECK(chinese.find("复核与签署") != std::string::npos);
}

TEST_CASE("targets: every member, every reading of an open one, each with its own figures") {
    const Evaluated b{"b.pilot.yaml", park_b()};
    const auto score = score_document(b.pilot, kEnglish);
    const auto& combined = table_titled(score, "Target");
    REQUIRE(combined.rows.size() == 4);  // intensity, its two members, total
    CHECK(texts(combined.rows[0])[0] == "intensity");
    CHECK(texts(combined.rows[1])[0] == "└ per-output-value");
    CHECK(texts(combined.rows[1])[8] == "met");
    CHECK(texts(combined.rows[2])[8] == "not assessable");
    CHECK(value_of(combined.rows[3][4]) == b.pilot.scorecard->targets[1].actual.value());

    const Evaluated a{"a.pilot.yaml", park_a()};
    const auto document = score_document(a.pilot, kEnglish);
    const auto& open = table_titled(document, "Target");
    REQUIRE(open.rows.size() == 4);  // the target and its three readings
    CHECK(texts(open.rows[0])[4] == "—");
    CHECK(texts(open.rows[0])[8] == "not assessable");
    CHECK(texts(open.rows[1])[3] == "Gross");
    CHECK(texts(open.rows[1])[4] == "3.190");  // 29 GJ at 0.11
    CHECK(texts(open.rows[2])[4] == "0.000");  // 100 pines at 0.0319
    CHECK(texts(open.rows[2])[8] == "met");
}

TEST_CASE("a rejected pilot: why, and no figures") {
    const Evaluated bad{"dir/bad.pilot.yaml", broken("bad")};
    const Evaluated unreadable{"dir/none.pilot.yaml", "{{{"};
    for (const auto* one : {&bad, &unreadable})
        for (const auto& document : {inventory_document(one->pilot, kEnglish), score_document(one->pilot, kEnglish),
                                     pilot_report(one->pilot, kEnglish)}) {
            const std::string text = shown(document);
            CHECK(text.find("rejected") != std::string::npos);
            CHECK(text.find(one->pilot.path) != std::string::npos);
            REQUIRE_FALSE(one->pilot.findings.empty());
            CHECK(text.find(one->pilot.findings[0].code->id) != std::string::npos);
            CHECK(text.find("Totals (tCO2e)") == std::string::npos);
            CHECK(text.find("Verdict:") == std::string::npos);
        }
}

TEST_CASE("what a portfolio keeps of a pilot") {
    const Evaluated park{"park.pilot.yaml", park_b()};
    const Row row = row_of(park.pilot, findings::Lang::en);
    CHECK(row.name == "Park B");
    CHECK(row.result.programme == "shenzhen-2025@1");
    CHECK(row.result.district == "南山区");
    REQUIRE(row.result.totals.size() == 2);
    REQUIRE(row.net.size() == 2);
    CHECK(row.base()->year == 2022);
    CHECK(row.last()->year == 2023);
    CHECK(row.last()->gross == park.pilot.inventory->total(2023, programme::Reading::gross)->value());
    CHECK(row.net[1].after_credits == park.pilot.inventory->total(2023, programme::Reading::after_credits)->value());
    CHECK(row.errors == 0);
    CHECK(row.warnings == 1);  // the allowance that does not count
    CHECK(row.first_error.empty());
    const Evaluated bad{"bad.pilot.yaml", broken("bad")};
    const Row refused = row_of(bad.pilot, findings::Lang::en);
    CHECK(refused.errors == 1);
    CHECK(refused.first_error == bad.pilot.findings[0].message(findings::Lang::en));
    CHECK(refused.base() == nullptr);
    CHECK(refused.last() == nullptr);
    CHECK_FALSE(refused.result.verdict);
}
