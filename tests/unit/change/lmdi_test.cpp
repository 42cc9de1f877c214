// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/decimal.hpp"
#include "base/exponential.hpp"
#include "base/sum.hpp"
#include "change/groups.hpp"
#include "methods_page.hpp"

using namespace nearzero::change;
using nearzero::base::to_comparison;

namespace {

Term term(std::string_view activity, double amount, double factor, double gwp, int scope = 1) {
    Term made;
    made.activity = activity;
    made.gas = "CO2";
    made.klass = scope == 2 ? "electricity" : "fuel";
    made.scope = scope;
    made.amount = amount;
    made.gwp = gwp;
    made.tco2e = amount * factor * gwp;
    return made;
}

/// The same line, of which instruments leave a share.
Term covered(Term made, double uncovered) {
    made.uncovered = uncovered;
    made.tco2e *= uncovered;
    return made;
}

/// What the parts and the residue come to, with the sum that reported figures are made with.
double sum_of(const Change& change) {
    nearzero::base::Sum sum;
    for (std::size_t i = 0; i < kParts; ++i) sum.add(part_at(change.parts, i));
    sum.add(change.residue);
    return sum.value();
}

struct Example {
    int line = 0;
    std::vector<std::string> names;
    std::vector<Term> before, after;
    std::vector<std::pair<std::string, double>> results;
};

std::vector<Example> examples() {
    std::vector<Example> list;
    for (const auto& block : nearzero::testing::blocks_of("lmdi.md")) {
        Example& example = list.emplace_back();
        example.line = block.line;
        example.names.reserve(16);  // terms hold views of the names
        for (const std::string& line : block.lines) {
            const auto colon = line.find(':');
            REQUIRE(colon != std::string::npos);
            if (nearzero::testing::behind_arrow(line)) {
                example.results.emplace_back(line.substr(3, colon - 3), std::stod(line.substr(colon + 1)));
                continue;
            }
            example.names.push_back(line.substr(0, colon));
            const auto bar = line.find('|');
            REQUIRE(bar != std::string::npos);
            const auto side = [&](const std::string& text, std::vector<Term>& out) {
                std::istringstream in{text};
                double amount = 0, factor = 0, gwp = 0;
                if (!(in >> amount >> factor >> gwp)) return;
                Term made = term(example.names.back(), amount, factor, gwp, factor < 0 ? 0 : 1);
                if (double uncovered = 0; in >> uncovered) made = covered(made, uncovered);
                out.push_back(made);
            };
            side(line.substr(colon + 1, bar - colon - 1), example.before);
            side(line.substr(bar + 1), example.after);
        }
    }
    return list;
}

/// A small generator of our own, so that every machine has the same cases.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_{seed} {}
    double unit() {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<double>(state_ >> 11) * 0x1p-53;
    }
    /// Over many magnitudes, as the lines of one site are.
    double positive() { return std::pow(10.0, unit() * 9.0 - 4.0); }

private:
    std::uint64_t state_;
};

}  // namespace

TEST_CASE("the worked examples of the page") {
    const auto all = examples();
    REQUIRE(all.size() == 4);
    for (const Example& example : all) {
        CAPTURE(example.line);
        const auto found = decompose(example.before, example.after).total;
        REQUIRE(example.results.size() >= 6);
        for (const auto& [what, expected] : example.results) {
            CAPTURE(what);
            double got = found.change;
            for (std::size_t i = 0; i < kParts; ++i)
                if (part_words()[i] == what) got = part_at(found.parts, i);
            CHECK(got == doctest::Approx(expected).epsilon(1e-13));
        }
    }
}

TEST_CASE("the logarithmic mean") {
    struct Row {
        int line;
        double a, b, expected;
    };
    const Row rows[] = {
        // (396 − 500)/ln(396/500), Python with 40 digits (decimal)
        {__LINE__, 396.0, 500.0, 445.98081563434818},
        {__LINE__, 500.0, 396.0, 445.98081563434818},
        {__LINE__, 7.0, 7.0, 7.0},
        {__LINE__, 1e12, 1.0, 36191206825.234793},
        // nearly equal: a − b and ln(a/b) both vanish, the mean must not
        {__LINE__, 1.0 + 0x1p-40, 1.0, 1.0 + 0x1p-41},
    };
    for (const Row& row : rows) {
        CAPTURE(row.line);
        CHECK(logarithmic_mean(row.a, row.b) == doctest::Approx(row.expected).epsilon(4e-16));
    }
}

TEST_CASE("parts sum to the change to the last of fifteen digits, whatever the lines") {
    Random random{20261121};
    for (int round = 0; round < 3000; ++round) {
        CAPTURE(round);
        std::vector<std::string> names;
        for (int i = 0; i < 12; ++i) names.push_back("a" + std::to_string(i));
        std::vector<Term> before, after;
        const int lines = 1 + static_cast<int>(random.unit() * 12);
        for (int i = 0; i < lines; ++i) {
            const auto& name = names[static_cast<std::size_t>(i)];
            const int scope = random.unit() < 0.15 ? 0 : random.unit() < 0.5 ? 1 : 2;
            const double sign = scope == 0 ? -1.0 : 1.0;
            Term a = term(name, random.positive(), sign * random.positive(), random.positive(), scope), b = a;
            const double kind = random.unit();
            if (kind < 0.7)
                b = term(name, random.unit() < 0.3 ? a.amount : random.positive(), sign * random.positive(),
                         random.positive(), scope);
            if (kind < 0.1) b = term(name, 0.0, sign, 1.0, scope);
            if (kind > 0.95) a = term(name, a.amount, 0.0, 1.0, scope);
            if (scope == 2 && random.unit() < 0.6) {
                if (random.unit() < 0.8) a = covered(a, random.unit());
                b = covered(b, random.unit() < 0.2 ? 0.0 : random.unit());
            }
            if (random.unit() < 0.2) b.method = "other";
            if (random.unit() < 0.9) before.push_back(a);
            if (random.unit() < 0.9) after.push_back(b);
        }
        const auto found = decompose(before, after);
        CHECK(to_comparison(sum_of(found.total)) == to_comparison(found.total.change));
        for (const auto& line : found.lines) {
            CHECK(to_comparison(sum_of(line.change)) == to_comparison(line.change.change));
            CHECK(std::isfinite(line.change.parts.factor));
        }
        const auto groups =
            compare({before, random.unit() < 0.5 ? 0.0 : random.positive()}, {after, random.positive()});
        for (const auto& group : groups.groups)
            CHECK(to_comparison(sum_of(group.change)) == to_comparison(group.change.change));

        // Read the other way round every part turns its sign.
        const auto back = decompose(after, before).total;
        for (std::size_t i = 0; i < kParts; ++i)
            CHECK(part_at(back.parts, i) + part_at(found.total.parts, i) ==
                  doctest::Approx(0.0).epsilon(1e-9 *
                                               (1.0 + std::fabs(found.total.before) + std::fabs(found.total.after))));
    }
}

TEST_CASE("a part is zero where nothing of its kind changed") {
    const std::vector<Term> before{term("a", 3.3, 0.7, 1), term("b", 5.7, 1.1, 28)};
    std::vector<Term> after{term("a", 4.1, 0.7, 1), term("b", 6.9, 1.1, 28)};
    const auto found = decompose(before, after).total;
    CHECK(found.parts.activity == found.change);
    CHECK(found.parts.gwp == 0.0);
    CHECK(found.parts.boundary == 0.0);
    CHECK(found.parts.method == 0.0);
    CHECK(found.parts.factor ==
          0.0);  // although it is a quotient, and quotients of equal figures differ in the last bit
    CHECK(found.residue == 0.0);
}

TEST_CASE("what chose the factor decides between factor and method") {
    auto before = term("power", 10, 0.5, 1, 2), after = term("power", 10, 0.4, 1, 2);
    before.method = after.method = "electricity.grid";
    CHECK(decompose(std::vector{before}, std::vector{after}).total.parts.factor == doctest::Approx(-1.0));
    after.method = "electricity.residual";
    const auto found = decompose(std::vector{before}, std::vector{after}).total;
    CHECK(found.parts.method == doctest::Approx(-1.0));
    CHECK(found.parts.factor == 0.0);
}

TEST_CASE("certificates are a part of their own, and the method's where only one side looks at them") {
    const auto all = term("power", 900, 0.6096, 1, 2);
    const std::vector before{covered(all, 1.0)}, half{covered(all, 0.5)}, none{covered(all, 0.0)};
    const auto more = decompose(before, half).total;
    CHECK(more.parts.instruments == more.change);
    CHECK(more.change == doctest::Approx(-274.32));
    CHECK(more.parts.factor == 0.0);
    CHECK(decompose(half, none).total.parts.instruments == doctest::Approx(-274.32));
    CHECK(decompose(none, before).total.parts.instruments == doctest::Approx(548.64));
    CHECK(decompose(none, none).total.change == 0.0);
    // Another factor as well: each has its own.
    auto other = covered(term("power", 900, 0.5, 1, 2), 0.5);
    other.method = "electricity.residual";
    const auto both = decompose(before, std::vector{other}).total;
    CHECK(both.parts.instruments == doctest::Approx(-323.64 / std::log(225 / 548.64) * std::log(0.5)));
    CHECK(both.parts.method == doctest::Approx(-323.64 / std::log(225 / 548.64) * std::log(0.5 / 0.6096)));
    // The accounting did not look at instruments before: what they cover now is its doing.
    auto located = all;
    located.method = "electricity.grid";
    const auto switched = decompose(std::vector{located}, std::vector{other}).total;
    CHECK(switched.parts.instruments == 0.0);
    CHECK(switched.parts.method == switched.change);
    // A file that contradicts itself, covered whole and yet emitting, ends in no infinity.
    auto wrong = all;
    wrong.uncovered = 0.0;
    const auto odd = decompose(before, std::vector{wrong}).total;
    CHECK(odd.change == 0.0);
    wrong.tco2e = 1.0;
    CHECK(decompose(before, std::vector{wrong}).total.parts.factor == doctest::Approx(1.0 - 548.64));
}

TEST_CASE("emissions without an amount, and sources that turn into sinks") {
    auto buried = term("landfill", 10, 1, 1), later = term("landfill", 0, 1, 1);
    later.tco2e = 4.0;  // of what was buried before
    const auto model = decompose(std::vector{buried}, std::vector{later}).total;
    CHECK(model.parts.factor == -6.0);
    CHECK(model.parts.activity == 0.0);
    const auto turned = decompose(std::vector{term("wood", 1, 2, 1)}, std::vector{term("wood", 1, -3, 1, 0)}).total;
    CHECK(turned.parts.boundary == -5.0);
}

TEST_CASE("a line that changes its scope leaves one group and enters another") {
    const Year before{{term("heat", 2, 3, 1, 1), term("power", 1, 1, 1, 2)}, 0.0},
        after{{term("heat", 2, 3, 1, 3), term("power", 1, 1, 1, 2)}, 0.0};
    const auto found = compare(before, after);
    REQUIRE(found.groups.size() == 6);  // total, scopes 1 to 3, two classes
    CHECK(found.groups[0].change.parts.boundary == -6.0);
    CHECK(found.groups[1].change.change == -6.0);
    CHECK(found.groups[2].change.change == 0.0);
    CHECK(found.groups[3].change.parts.boundary == 6.0);
}

TEST_CASE("credits are a part of their own, of totals after credits only") {
    const Year before{{term("heat", 2, 3, 1)}, 1.0}, after{{term("heat", 3, 3, 1)}, 5.0};
    const auto found = compare(before, after);
    REQUIRE(found.groups[1].reading == "after-credits");
    CHECK(found.groups[1].change.before == 5.0);
    CHECK(found.groups[1].change.after == 4.0);
    CHECK(found.groups[1].change.parts.activity == 3.0);
    CHECK(found.groups[1].change.parts.credits == -4.0);
    CHECK(found.groups[0].change.parts.credits == 0.0);
}

TEST_CASE("the n-th line of an activity and gas is compared with the n-th") {
    const std::vector<Term> before{term("power", 10, 1, 1), term("power", 20, 1, 1)}, after{term("power", 11, 1, 1)};
    const auto found = decompose(before, after);
    REQUIRE(found.lines.size() == 2);
    CHECK(found.total.parts.activity == 1.0);
    CHECK(found.total.parts.boundary == -20.0);
}
