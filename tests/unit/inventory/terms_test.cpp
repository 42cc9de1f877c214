// SPDX-License-Identifier: Apache-2.0
/// The inputs of a line: what they are, that together they are the line, that the slope is the derivative, and that one
/// published entry or amount is one input wherever it is used.
#include "inventory/terms.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

std::string names(const std::vector<Term>& terms) {
    std::string text;
    for (const Term& term : terms) text += (text.empty() ? "" : " ") + std::string{term.name};
    return text;
}

std::vector<double> values(const std::vector<Term>& terms) {
    std::vector<double> all;
    for (const Term& term : terms) all.push_back(term.value);
    return all;
}

}  // namespace

TEST_CASE("the terms of a line") {
    struct Case {
        int at;
        std::string activity, gas, expected, reason;
    };
    const Case cases[] = {
        {__LINE__, "factor: electricity.grid, unit: kWh, amount: {2023: 5}", "CO2", "amount factor", "a plain factor"},
        {__LINE__, "factor: fuel.diesel, unit: t, amount: {2023: 5}", "CO2", "amount ncv carbon oxidation", "a fuel"},
        {__LINE__, "factor: fuel.diesel, unit: t, amount: {2023: 5}", "CH4", "amount ncv factor", "kg per TJ"},
        {__LINE__, "factor: fuel.diesel, unit: GJ, amount: {2023: 5}", "CO2", "amount carbon oxidation",
         "energy needs no NCV"},
        {__LINE__, "factor: fuel.natural-gas, unit: m3@20C, amount: {2023: 5}", "N2O", "amount ncv factor",
         "a volume at 20 °C"},
        {__LINE__, "factor: sink.urban-tree.pine, unit: 株, amount: {2023: 5}", "CO2", "amount factor", "a sink"},
    };
    for (const Case& c : cases) {
        INFO(c.at, ": ", c.reason);
        const Counted counted{one_activity(c.activity)};
        const Line* line = counted.line("a", 2023, c.gas);
        REQUIRE(line != nullptr);
        const auto terms = terms_of(*line);
        CHECK(names(terms) == c.expected);
        const auto at = values(terms);
        CHECK(near(emissions_with(*line, at), line->emissions.value(), 1e-14));
        for (std::size_t i = 0; i < terms.size(); ++i) {  // a product: doubling one input adds the line once more
            auto doubled = at;
            doubled[i] *= 2;
            CHECK(near(emissions_with(*line, doubled), 2 * line->emissions.value()));
            CHECK(near(terms[i].slope * at[i], line->emissions.value()));
        }
    }
}

TEST_CASE("an amount brings its uncertainty, a published value its own") {
    const Counted counted{
        kTwoYears +
        "activities:\n"
        "  - {id: a, factor: fuel.diesel, unit: t, uncertainty: 5, error_group: meter, amount: {2022: 10, 2023: 20}}\n"
        "  - {id: b, factor: fuel.diesel, unit: t, low: 90, high: 130, distribution: triangular, amount: {2022: 10, "
        "2023: 0}}\n"};
    const auto a = terms_of(*counted.line("a", 2023, "CO2"));
    CHECK(a[0].low == doctest::Approx(19));
    CHECK(a[0].high == doctest::Approx(21));
    CHECK(a[0].error_group == "meter");
    CHECK(a[0].year == 2023);
    const auto b = terms_of(*counted.line("b", 2022, "CH4"));
    CHECK(b[0].low == doctest::Approx(9));
    CHECK(b[0].high == doctest::Approx(13));
    CHECK(b[0].distribution == "triangular");
    CHECK(b[1].unit == "GJ/t");
    CHECK_FALSE(b[1].source.empty());

    const auto a_ch4 = terms_of(*counted.line("a", 2023, "CH4")), a_2022 = terms_of(*counted.line("a", 2022, "CO2"));
    CHECK(a[0].identity == a_ch4[0].identity);   // one amount in two gases
    CHECK(a[0].identity != a_2022[0].identity);  // another year is another amount
    CHECK(a[1].identity == a_2022[1].identity);  // one NCV in all years
    CHECK(a[1].identity == b[1].identity);       // and in all activities
    CHECK(a[1].identity != a[2].identity);

    const auto zero = terms_of(*counted.line("b", 2023, "CO2"));  // 0 t: what one tonne would emit is still known
    CHECK(zero[0].slope == doctest::Approx(3095.90963733));
    CHECK(zero[1].slope == 0.0);
}

TEST_CASE("an oxidation in percent is a percentage") {
    const Counted counted{
        one_activity("factor: own.oil, unit: GJ, amount: {2023: 1000}") +
        "custom_factors:\n  - {id: own.oil, name: Oil, class: fuel, scope: 1, source: 检测, evidence: [e],\n"
        "     carbon: {value: 0.02, unit: t/GJ}, oxidation: {value: 98, unit: \"%\"}}\n"
        "evidence: [{id: e, title: 检测报告, file: e.pdf}]\n"};
    const Line* line = counted.line("a", 2023, "CO2");
    REQUIRE(line != nullptr);
    CHECK(near(line->emissions.value(), 1000 * 20 * 0.98 * 44 / 12));
    CHECK(near(emissions_with(*line, values(terms_of(*line))), line->emissions.value()));
}
