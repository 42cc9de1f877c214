// SPDX-License-Identifier: Apache-2.0
/// Restated totals against what an inventory comes to. Gas of an own factor of 2 t/MWh makes totals that can be worked
/// out by hand: 1000 t in 2022 and 1123.4 t in 2023.
#include "quality/restatement.hpp"

#include <sstream>

#include "../inventory/site.hpp"
#include "base/decimal.hpp"
#include "methods_page.hpp"

using namespace nearzero;
using namespace nearzero::inventory::test;

namespace {

std::string site(const std::string& restatements) {
    return kTwoYears +
           "activities:\n  - {id: steam, factor: own.f, unit: GJ, amount: {2022: 500, 2023: 561.7}}\n"
           "custom_factors:\n  - id: own.f\n    name: 自有\n    class: heat\n    scope: 2\n    source: 合成\n"
           "    evidence: [e]\n    values: [{gas: CO2, value: 2, unit: t/GJ}]\n"
           "evidence: [{id: e, title: t, file: e.pdf}]\nrestatements: [" +
           restatements + "]\n";
}

std::string entry(const std::string& year, const std::string& before, const std::string& after,
                  const std::string& unit = "tCO2e") {
    return "{year: " + year + ", reason: r, before: {value: " + before + ", unit: " + unit +
           "}, after: {value: " + after + ", unit: " + unit + "}}";
}

std::string found(const std::string& restatements) {
    const Counted counted{site(restatements)};
    findings::Sink sink;
    quality::check_restatements(counted.inventory, sink);
    std::string text;
    for (const auto& finding : sink.all())
        text += (text.empty() ? "" : "; ") + std::string{finding.code->id} + " " + finding.at.pointer;
    return text;
}

}  // namespace

TEST_CASE("what is restated agrees with the figures to the digits written") {
    struct Case {
        int at;
        std::string restatements, expected;
    };
    const std::string wrong = "NZ3501 restatements.0.after";
    const Case cases[] = {
        {__LINE__, entry("2022", "900", "1000"), ""},
        {__LINE__, entry("2023", "900", "1123"), ""},     // 1123.4 rounds to it
        {__LINE__, entry("2023", "900", "1124"), wrong},  // and not to this
        {__LINE__, entry("2023", "900", "1123.0"), wrong},
        {__LINE__, entry("2023", "900", "1123.40"), ""},
        {__LINE__, entry("2023", "900", "1.12e3"), ""},  // to tens
        {__LINE__, entry("2023", "900", "1.13e3"), wrong},
        {__LINE__, entry("2023", "0.09", "0.11", "万tCO2e"), ""},  // 0.11234
        {__LINE__, entry("2023", "0.09", "0.12", "万tCO2e"), wrong},
        {__LINE__, entry("2023", "900000", "1123400", "kgCO2e"), ""},
        {__LINE__, entry("2021", "900", "1000"), "NZ3502 restatements.0.year"},
        {__LINE__, entry("2022", "900", "950") + ", " + entry("2022", "950", "1000"), ""},  // the last is in force
        {__LINE__, entry("2022", "900", "1000") + ", " + entry("2022", "1000", "1050"), "NZ3501 restatements.1.after"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.at);
        CHECK(found(c.restatements) == c.expected);
    }
}

TEST_CASE("a disagreement is told with both numbers, in the unit of the restatement") {
    const Counted counted{site(entry("2023", "0.09", "0.12", "万tCO2e"))};
    findings::Sink sink;
    quality::check_restatements(counted.inventory, sink);
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all()[0].message(findings::Lang::en) ==
          "the restated total of 2023 is given as 0.12 万tCO2e; the figures of this file come to 0.1123 万tCO2e");
}

TEST_CASE("the change against the threshold") {
    struct Case {
        int at;
        double before, after, threshold;
        bool exceeds;
    };
    const Case cases[] = {
        {__LINE__, 10420, 10655, 5, false},                                    // 2.26 %
        {__LINE__, 1000, 1050, 5, false},                                      // 5 % is not more than 5 %
        {__LINE__, 1000, 1050.1, 5, true},  {__LINE__, 1000, 949.9, 5, true},  // down as well as up
        {__LINE__, 1000, 950, 5, false},    {__LINE__, 1000, 1000, 0, false},
        {__LINE__, 1000, 1000.1, 0, true},  {__LINE__, 0, 1, 100, true},  // from nothing to anything
        {__LINE__, 0, 0, 0, false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.at);
        CHECK(quality::exceeds_threshold(c.before, c.after, c.threshold) == c.exceeds);
    }
    CHECK(quality::change_percent(10420, 10655).value() == doctest::Approx(2.255278));
    CHECK_FALSE(quality::change_percent(0, 1).has_value());
}

TEST_CASE("what a result tells of each restatement") {
    const Counted counted{site(entry("2022", "900", "950") + ", " + entry("2022", "950", "1000") + ", " +
                               entry("2021", "900000", "910000", "kgCO2e"))};
    const auto all = quality::restated(counted.inventory, 5.0);
    REQUIRE(all.size() == 3);
    CHECK(all[0].exceeds);  // 5.56 %
    CHECK_FALSE(all[0].agrees.has_value());
    CHECK(all[1].exceeds);  // 5.26 %
    CHECK(all[1].agrees == true);
    CHECK(all[1].computed_tco2e == 1000.0);
    CHECK_FALSE(all[2].exceeds);  // 1.1 %
    CHECK(all[2].before_tco2e == 900.0);
    CHECK_FALSE(all[2].computed_tco2e.has_value());
    CHECK(quality::restated(counted.inventory, 5.5)[1].exceeds == false);
}

TEST_CASE("worked examples of docs/methods/restatement.md") {
    int examples = 0;
    for (const auto& block : testing::blocks_of("restatement.md")) {
        std::string figures;
        for (const std::string& line : block.lines) {
            const auto expected = testing::behind_arrow(line);
            if (!expected) {
                figures = line;
                continue;
            }
            CAPTURE(figures);
            double before = 0, after = 0, threshold = 0;
            std::istringstream in{figures};
            in >> before >> after >> threshold;
            REQUIRE_FALSE(in.fail());
            const auto percent = quality::change_percent(before, after);
            CHECK((percent ? base::format_fixed(*percent, 2) : "-") +
                      (quality::exceeds_threshold(before, after, threshold) ? " yes" : " no") ==
                  *expected);
            ++examples;
        }
    }
    CHECK(examples == 4);
}
