// SPDX-License-Identifier: Apache-2.0
/// Rubrics, score sheets and decisions as files: every key, every fault at once.
#include <algorithm>
#include <cmath>

#include "papers.hpp"

using namespace nearzero;
using namespace nearzero::panel;
using namespace nearzero::panel::test;

namespace {

template <class Read>
std::vector<std::string> faults_of(Read&& read, const std::string& text) {
    findings::Sink sink;
    read(parsed("f.yaml", text), sink);
    sink.sort();
    return codes(sink);
}

std::vector<std::string> faults_of_decision(const std::string& fields) {
    return faults_of([](yaml::Document d, findings::Sink& s) { return read_decisions(std::move(d), s); },
                     "schema: nearzero/decisions/v1\ndecisions:\n  - {" + fields + "}\n");
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a rubric with every key") {
    findings::Sink sink;
    const auto rubric = read_rubric(parsed("r.yaml", R"(schema: nearzero/rubric/v1
rubric: {id: park-2026, version: 试行, title: {zh: 评分表, en: Sheet}, source: 某市〔2026〕1号, programme: demo, category: park, maximum: 50.5, scaled_to: 100}
groups: [{id: results, name: {zh: 成效, en: Results}}]
items:
  - {id: targets, name: 目标, maximum: 30.5, group: results, clause: 一, criterion: 逐项核查}
  - {id: data, name: 数据, maximum: 20}
items_not_applicable: zero
disagreement_points: 2.5
)"),
                                    sink);
    REQUIRE(rubric);
    CHECK(sink.empty());
    CHECK(rubric->id == "park-2026");
    CHECK(rubric->version == "试行");
    CHECK(rubric->title.en == "Sheet");
    CHECK(rubric->programme == "demo");
    CHECK(rubric->category == "park");
    CHECK(rubric->maximum == Points::parts(505000));
    CHECK(rubric->items[0].group == "results");
    CHECK(rubric->items[0].criterion.zh == "逐项核查");
    CHECK(rubric->items_not_applicable == programme::ItemsNotApplicable::zero);
    CHECK(rubric->disagreement == Points::parts(25000));
    CHECK(rubric->group("results")->name.en == "Results");
    CHECK(rubric->item("none") == nullptr);
}

TEST_CASE("faults of a rubric") {
    const auto faults = [](const std::string& text) {
        return faults_of([](yaml::Document d, findings::Sink& s) { return read_rubric(std::move(d), s); }, text);
    };
    struct Row {
        std::string why;
        std::string text;
        Codes codes;
    };
    const std::string all = "id: a, name: a, maximum: 100";
    const Row rows[] = {
        {"right", rubric_text({all}), {}},
        {"another format", "schema: nearzero/scoresheet/v1\n", {"NZ4301"}},
        {"no schema first",
         "items: []\nschema: nearzero/rubric/v1\nrubric: {id: r, version: 1, title: t, source: s, maximum: 100}\n",
         {"NZ4301", "NZ4041"}},
        {"no items",
         "schema: nearzero/rubric/v1\nrubric: {id: r, version: 1, title: t, source: s, maximum: 100}\nitems: []\n",
         {"NZ4041"}},
        {"a decimal sum is exact: 0.1 + 0.2 + 99.7",
         rubric_text({"id: a, name: a, maximum: 0.1", "id: b, name: b, maximum: 0.2", "id: c, name: c, maximum: 99.7"}),
         {}},
        {"a sum that is not", rubric_text({"id: a, name: a, maximum: 99.9999"}), {"NZ4303"}},
        {"not of 100", rubric_text({"id: a, name: a, maximum: 90"}, "maximum: 90"), {"NZ4304"}},
        {"a sum that is not, of a maximum that is not 100: the sum is the fault",
         rubric_text({"id: a, name: a, maximum: 100"}, "maximum: 90"),
         {"NZ4303"}},
        {"five decimals", rubric_text({"id: a, name: a, maximum: 99.99999"}), {"NZ4302"}},
        {"an item without points is one fault, its sum none",
         rubric_text({all, "id: b, name: b, maximum: 0"}),
         {"NZ4302"}},
        {"an id twice", rubric_text({"id: a, name: a, maximum: 50", "id: a, name: b, maximum: 50"}), {"NZ1410"}},
        {"a group that there is not", rubric_text({all + ", group: g"}), {"NZ4305"}},
        {"all at once",
         rubric_text({all + ", group: g, weight: 2", "id: b, name: b, maximum: -1"}, "maximum: 99",
                     "items_not_applicable: drop\n"),
         {"NZ4305", "NZ1202", "NZ4302", "NZ1226"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        auto found = faults(row.text);
        auto expected = row.codes;
        std::ranges::sort(found);
        std::ranges::sort(expected);
        CHECK(joined(found) == joined(expected));
    }
}

TEST_CASE("faults of a score sheet") {
    struct Row {
        std::string why;
        std::string text;
        Codes codes;
    };
    const Row rows[] = {
        {"right",
         sheet_text("e1", {"item: a, points: 27.5, comment: 好", "item: b, not_applicable: true, reason: 无"}),
         {}},
        {"points and a word that it applies", sheet_text("e1", {"item: a, points: 2, not_applicable: false"}), {}},
        {"neither", sheet_text("e1", {"item: a, comment: 好"}), {"NZ4310"}},
        {"both", sheet_text("e1", {"item: a, points: 2, not_applicable: true, reason: 无"}), {"NZ4310"}},
        {"not applicable without a reason", sheet_text("e1", {"item: a, not_applicable: true"}), {"NZ1201"}},
        {"negative", sheet_text("e1", {"item: a, points: -0.1"}), {"NZ4311"}},
        {"five decimals", sheet_text("e1", {"item: a, points: 1.00001"}), {"NZ4311"}},
        {"beyond any sheet", sheet_text("e1", {"item: a, points: 1e9"}), {"NZ4311"}},
        {"an item twice", sheet_text("e1", {"item: a, points: 1", "item: a, points: 2"}), {"NZ1410"}},
        {"a word for a number", sheet_text("e1", {"item: a, points: 优"}), {"NZ1210"}},
        {"another role", sheet_text("e1", {"item: a, points: 1"}, "chair"), {"NZ1226"}},
        {"no such day", sheet_text("e1", {"item: a, points: 1"}, "expert", "2026-02-30"), {"NZ1220"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        findings::Sink sink;
        const Sheet sheet = read_sheet(parsed("s.yaml", row.text), sink);
        CHECK(joined(codes(sink)) == joined(row.codes));
        CHECK(sheet.refused == !row.codes.empty());
        CHECK(sheet.pilot.value == "p");  // known all the same: a refused sheet is missing from this pilot's panel
    }
}

TEST_CASE("faults of decisions") {
    const std::string rest = ", by: 评审会议, date: 2026-09-10, reason: 会议认定";
    CHECK(faults_of_decision("pilot: p, about: rating, decided: excellent" + rest) == Codes{});
    CHECK(faults_of_decision("pilot: p, about: gate.full-year, decided: met" + rest) == Codes{});
    CHECK(faults_of_decision("pilot: p, about: finding.NZ2310, decided: waived" + rest) == Codes{});
    CHECK(faults_of_decision("pilot: p, about: gate., decided: met" + rest) == Codes{"NZ4340"});
    CHECK(faults_of_decision("pilot: p, about: finding.NZ9999, decided: waived" + rest) == Codes{"NZ4340"});
    CHECK(faults_of_decision("pilot: p, about: finding.stale-vintage, decided: waived" + rest) == Codes{"NZ4340"});
    CHECK(faults_of_decision("pilot: p, about: verdict, decided: excellent" + rest) == Codes{"NZ4341"});
    CHECK(faults_of_decision("pilot: p, about: finding.NZ2310, decided: met" + rest) == Codes{"NZ4341"});
    CHECK(faults_of_decision("pilot: p, about: verdict, decided: met, by: x, date: 2026-09-10") == Codes{"NZ1201"});
}

TEST_CASE("papers against the day") {
    const auto settled = [](std::vector<std::string> sheets, std::optional<std::string> day) {
        Dossier papers;
        findings::Sink sink;
        for (std::size_t i = 0; i < sheets.size(); ++i)
            papers.sheets.push_back(read_sheet(parsed("s" + std::to_string(i), sheets[i]), sink));
        settle(papers, day ? calendar::parse_date(*day) : std::nullopt, sink);
        return std::pair{codes(sink), papers.sheets_of("p").size()};
    };
    const std::string one = sheet_text("e1", {"item: a, points: 1"});
    CHECK(settled({one}, "2026-09-08") == std::pair{Codes{}, std::size_t{1}});  // the day itself counts
    CHECK(settled({one}, "2026-09-07") == std::pair{Codes{"NZ4317"}, std::size_t{0}});
    CHECK(settled({sheet_text("e1", {"item: a, points: 1"}, "expert", "2027-01-01"), one}, "2026-12-31").second == 1);
}

TEST_CASE("points are exact decimals") {
    CHECK(Points::of(0.1)->count() == 1000);
    CHECK(Points::of(99.9999)->count() == 999999);
    CHECK_FALSE(Points::of(0.00001));
    CHECK_FALSE(Points::of(1e7));
    CHECK_FALSE(Points::of(std::nan("")));
    Points sum;
    for (int i = 0; i < 10; ++i) sum += *Points::of(0.1);
    CHECK(sum == Points::whole(1));
}
