// SPDX-License-Identifier: Apache-2.0
/// What must hold whatever the figures are: sites of random activities, counted again after a change that must not
/// matter. The seed is fixed; each site is printed when it fails.
#include <algorithm>
#include <random>

#include "base/decimal.hpp"
#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

struct Kind {
    const char *factor, *unit;
};
constexpr Kind kKinds[] = {
    {"electricity.grid", "MWh"},    {"fuel.natural-gas", "万Nm3"}, {"fuel.diesel", "t"},
    {"heat.purchased", "GJ"},       {"refrigerant.r410a", "kg"},   {"waste.composting", "t"},
    {"sink.urban-tree.pine", "株"}, {"process.glass", "t"},
};

struct Source {
    std::string id, factor, unit;
    std::vector<double> amounts;  ///< of 2022 and 2023
};

std::string text_of(const std::vector<Source>& sources) {
    std::string text = kTwoYears + "activities:\n";
    for (const Source& source : sources)
        text += "  - {id: " + source.id + ", factor: " + source.factor + ", unit: " + source.unit +
                ", amount: {2022: " + base::format_shortest(source.amounts[0]) +
                ", 2023: " + base::format_shortest(source.amounts[1]) + "}}\n";
    return text;
}

class Random {
public:
    std::vector<Source> site() {
        std::vector<Source> sources;
        const std::size_t count = 1 + engine_() % 12;
        for (std::size_t i = 0; i < count; ++i) {
            const Kind& kind = kKinds[engine_() % std::size(kKinds)];
            sources.push_back({"s" + std::to_string(i), kind.factor, kind.unit, {amount(), amount()}});
        }
        return sources;
    }
    /// From 0.001 to 10 million, five digits: sums of very unequal terms.
    double amount() {
        const double digits = static_cast<double>(10'000 + engine_() % 90'000);
        return digits / std::pow(10.0, static_cast<double>(engine_() % 8)) * 10;
    }
    std::mt19937& engine() { return engine_; }

private:
    std::mt19937 engine_{20251211};
};

/// Every total and energy figure of `a` in `b`, `scale` times as large. Net readings may cancel: their tolerance is of
/// gross size.
void check_same(const Counted& a, const Counted& b, double scale = 1.0) {
    REQUIRE(a.inventory.totals.size() == b.inventory.totals.size());
    for (const Total& total : a.inventory.totals) {
        const auto other = b.total(total.year, total.group, total.key, total.reading);
        REQUIRE(other);
        double size = std::fabs(total.value.value());
        if (total.group == Group::total)
            size = std::fabs(a.gross(total.year)) +
                   std::fabs(a.gross(total.year) - a.reading(total.year, Reading::after_sinks));
        CHECK(std::fabs(total.value.value() * scale - *other) <= 1e-12 * size * scale);
    }
    REQUIRE(a.inventory.energy.size() == b.inventory.energy.size());
    for (const EnergyTotal& energy : a.inventory.energy) {
        const auto other = b.energy(energy.year, energy.measure, energy.unit);
        REQUIRE(other);
        CHECK(near(energy.value * scale, *other));
    }
}

constexpr int kSites = 40;

}  // namespace

TEST_CASE("the order of activities changes no total") {
    Random random;
    for (int i = 0; i < kSites; ++i) {
        auto sources = random.site();
        const std::string text = text_of(sources);
        CAPTURE(text);
        const Counted before{text};
        std::ranges::shuffle(sources, random.engine());
        check_same(before, Counted{text_of(sources)});
    }
}

TEST_CASE("all amounts times k: all totals times k") {
    Random random;
    for (int i = 0; i < kSites; ++i) {
        auto sources = random.site();
        const std::string text = text_of(sources);
        CAPTURE(text);
        const Counted before{text};
        for (const double k : {3.0, 0.001, 12.5}) {
            auto scaled = sources;
            for (Source& source : scaled)
                for (double& amount : source.amounts) amount *= k;
            check_same(before, Counted{text_of(scaled)}, k);
        }
    }
}

TEST_CASE("an activity split in two changes nothing") {
    Random random;
    for (int i = 0; i < kSites; ++i) {
        auto sources = random.site();
        const std::string text = text_of(sources);
        CAPTURE(text);
        const Counted before{text};
        Source& whole = sources[random.engine()() % sources.size()];
        Source half = whole;
        half.id = "other-half";
        for (std::size_t y = 0; y < 2; ++y) {
            half.amounts[y] = whole.amounts[y] * 0.3;
            whole.amounts[y] -= half.amounts[y];
        }
        sources.push_back(half);
        check_same(before, Counted{text_of(sources)});
    }
}

TEST_CASE("kWh for MWh, kg for t, Nm3 for 万Nm3: nothing changes") {
    Random random;
    for (int i = 0; i < kSites; ++i) {
        auto sources = random.site();
        const std::string text = text_of(sources);
        CAPTURE(text);
        const Counted before{text};
        for (Source& source : sources) {
            const auto [unit, factor] =
                source.unit == "MWh"     ? std::pair{"kWh", 1e3}
                : source.unit == "t"     ? std::pair{"kg", 1e3}
                : source.unit == "万Nm3" ? std::pair{"Nm3", 1e4}
                : source.unit == "kg"    ? std::pair{"g", 1e3}
                                      : std::pair{source.unit == "GJ" ? "MJ" : "棵", source.unit == "GJ" ? 1e3 : 1.0};
            source.unit = unit;
            for (double& amount : source.amounts) amount *= factor;
        }
        check_same(before, Counted{text_of(sources)});
    }
}

TEST_CASE("an activity of nothing adds nothing") {
    Random random;
    for (int i = 0; i < kSites; ++i) {
        auto sources = random.site();
        const std::string text = text_of(sources);
        CAPTURE(text);
        const Counted before{text};
        Source nothing = sources.front();  // of a kind that is there already: no new group
        nothing.id = "nothing";
        nothing.amounts = {0.0, 0.0};
        sources.insert(sources.begin(), nothing);
        const Counted after{text_of(sources)};
        check_same(before, after);
        CHECK(after.inventory.lines.size() > before.inventory.lines.size());
    }
}

TEST_CASE("the same file gives the same bits") {
    Random random;
    for (int i = 0; i < 10; ++i) {
        const std::string text = text_of(random.site());
        const Counted a{text}, b{text};
        for (std::size_t t = 0; t < a.inventory.totals.size(); ++t)
            CHECK(a.inventory.totals[t].value == b.inventory.totals[t].value);
    }
}
