// SPDX-License-Identifier: Apache-2.0
/// The built-in data against tables written apart from it (tests/cases/reference), and its own consistency.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <iostream>
#include <set>

#include "case_table.hpp"
#include "reference/known_regions.hpp"
#include "reference/reference.hpp"
#include "yaml/fast_scanner.hpp"

using namespace nearzero;
using namespace nearzero::reference;
using namespace nearzero::reference::testing;

namespace {

Reference china(std::string_view fuels = "gbt32151-2024") {
    Reference reference;
    reference.set_regions(builtin_regions());
    reference.set_gwp(*builtin_gwp_set("ipcc-ar5-100"));
    reference.add_factors(*builtin_factor_set("cn-builtin"));
    reference.set_fuels(*builtin_factor_set(fuels));
    return reference;
}

std::string_view word(Status status) {
    constexpr std::array<std::string_view, 4> kWords{"verified", "primary", "uncertain", "disputed"};
    return kWords[static_cast<std::size_t>(status)];
}

}  // namespace

TEST_CASE("every built-in file loads, under the id its name says") {
    CHECK(builtin_fuel_set_ids() == std::vector<std::string_view>{"gbt32151-2024", "ndrc-2015"});
    CHECK(builtin_gwp_ids() == std::vector<std::string_view>{"ipcc-ar4-100", "ipcc-ar5-100", "ipcc-ar6-100"});
    for (const auto id : builtin_gwp_ids()) CHECK(builtin_gwp_set(id)->id == id);
    for (const auto id : builtin_fuel_set_ids()) {
        const auto set = builtin_factor_set(id);
        REQUIRE(set);
        CHECK(set->id == id);
        CHECK(set->fuels);
        CHECK(set->origin == "built-in");
        CHECK(set->digest.size() == 64);
    }
    CHECK_FALSE(builtin_factor_set("cn-builtin")->fuels);
    CHECK_FALSE(builtin_factor_set("no-such-set"));
    CHECK_FALSE(builtin_gwp_set("no-such-set"));
}

TEST_CASE("the fast scanner takes every built-in file: programs start without the strict reader") {
    CHECK(embedded_files().size() == 7);
    for (const auto& file : embedded_files()) {
        CAPTURE(file.name);
        CHECK(yaml::scan_fast(text::Source{std::string{file.name}, std::string{file.text}}, {}) != nullptr);
    }
}

TEST_CASE("the shipped files name no place where they were made") {
    for (const auto& file : embedded_files())
        for (const std::string_view word : {"/home/", "/tmp/", "/root/", "file:"}) {
            CAPTURE(file.name);
            CHECK(file.text.find(word) == std::string_view::npos);
        }
}

TEST_CASE("every value cites a document with title and date of check; a doubtful one says why") {
    for (const std::string_view id : {"cn-builtin", "gbt32151-2024", "ndrc-2015"}) {
        const auto set = builtin_factor_set(id);
        REQUIRE(set);
        std::set<std::string> cited;
        const auto check = [&](const auto& value, const std::string& what) {
            CAPTURE(what);
            cited.insert(value.source);
            if (value.source != "definition") CHECK_FALSE(value.locator.empty());
        };
        for (const Factor& factor : set->factors) {
            for (const auto* parameter : {&factor.ncv, &factor.carbon, &factor.oxidation, &factor.coal_equivalent})
                if (*parameter) check(**parameter, factor.id);
            if (factor.ncv && factor.ncv->status == Status::uncertain) CHECK_FALSE(factor.ncv->note.empty());
            for (const FactorValue& value : factor.values) {
                check(value, factor.id);
                if (value.status == Status::uncertain) CHECK_FALSE(value.note.empty());
            }
        }
        for (const Source& source : set->sources) {
            CAPTURE(source.id);
            CHECK_FALSE(source.title.empty());
            CHECK(source.checked_on == "2026-11-20");
            CHECK_MESSAGE(cited.contains(source.id), "listed but not cited");
        }
    }
}

TEST_CASE("grid electricity: 38 places, three years, as announced") {
    const Reference reference = china();
    const Factor* grid = reference.find("electricity.grid");
    REQUIRE(grid != nullptr);
    const auto rows = read_cases("electricity_grid.csv");
    CHECK(rows.size() == 38 * 3);
    CHECK(grid->values.size() == rows.size());
    for (const auto& row : rows) {
        const std::string& region = row.at("region");
        CAPTURE(region);
        const auto found = select(reference, *grid, gas::Gas::co2, region, std::stoi(row.at("year")), {});
        REQUIRE(found);
        CHECK(found->value->region == region);
        CHECK(std::to_string(found->value->year) == row.at("year"));
        CHECK(found->value->value == std::stod(row.at("kg_co2_per_kwh")));
        CHECK(found->value->unit.text == "kgCO2/kWh");
        CHECK_FALSE(found->wider_region);
    }
}

TEST_CASE("a grid region's factor lies between those of its provinces: the sources agree on the membership") {
    const Reference reference = china();
    const Factor* grid = reference.find("electricity.grid");
    for (const Region& region : reference.regions()) {
        if (!region.id.starts_with("CN-GRID-")) continue;
        for (const int year : {2021, 2022, 2023}) {
            double low = 9.0, high = 0.0;
            for (const Region& province : reference.regions()) {
                if (std::ranges::find(province.parents, region.id) == province.parents.end()) continue;
                for (const FactorValue& value : grid->values)
                    if (value.region == province.id && value.year == year)
                        low = std::min(low, value.value), high = std::max(high, value.value);
            }
            const double own = select(reference, *grid, gas::Gas::co2, region.id, year, {})->value->value;
            CAPTURE(region.id);
            CAPTURE(year);
            CHECK(low <= own);
            CHECK(own <= high);
        }
    }
}

TEST_CASE("other national electricity values and heat") {
    const Reference reference = china();
    struct {
        std::string_view factor;
        int year;
        double value;
        Status status;
        std::string_view source;
    } const cases[] = {
        {"electricity.residual", 2022, 0.5856, Status::verified, "mee-2024-33"},
        {"electricity.residual", 2023, 0.6096, Status::verified, "mee-2025-47"},
        {"electricity.fossil", 2021, 0.8426, Status::uncertain, "mee-2024-12"},
        {"electricity.fossil", 2022, 0.8325, Status::verified, "mee-2024-33"},
        {"electricity.fossil", 2023, 0.8273, Status::verified, "mee-2025-47"},
        {"heat.purchased", 2023, 0.11, Status::verified, "gbt-32150-2025"},
    };
    for (const auto& row : cases) {
        CAPTURE(row.factor);
        const auto found = select(reference, *reference.find(row.factor), gas::Gas::co2, "CN-GD", row.year, {});
        REQUIRE(found);
        CHECK(found->value->value == row.value);
        CHECK(found->value->status == row.status);
        CHECK(found->value->source == row.source);
        CHECK_FALSE(found->wider_region);   // published for the country only: nothing narrower is passed over
    }
    CHECK(reference.find("heat.steam") == reference.find("heat.purchased"));
}

TEST_CASE("fuels: parameters and their product, both sets complete") {
    const auto rows = read_cases("fuel_co2.csv");
    for (const std::string_view id : {"gbt32151-2024", "ndrc-2015"}) {
        const Reference reference = china(id);
        std::size_t known = 0;
        for (const auto& row : rows) {
            if (row.at("set") != id) continue;
            ++known;
            CAPTURE(row.at("fuel"));
            const Factor* fuel = reference.find(row.at("fuel"));
            REQUIRE(fuel != nullptr);
            CHECK(fuel->ncv->value == std::stod(row.at("ncv")));
            CHECK(fuel->ncv->unit.text == row.at("ncv_unit"));
            CHECK(fuel->carbon->value == std::stod(row.at("carbon_t_per_gj")));
            CHECK(fuel->oxidation->value == std::stod(row.at("oxidation")));
            CHECK(word(fuel->ncv->status) == row.at("status"));
            const double product = fuel->ncv->value * fuel->carbon->value * fuel->oxidation->value * 44.0 / 12.0;
            CHECK(std::fabs(product - std::stod(row.at("t_co2_per_unit"))) <= 0.5e-6);
            for (const std::string_view use : {"energy-industry", "industry", "commercial", "residential"})
                for (const gas::Gas gas : {gas::Gas::ch4, gas::Gas::n2o})
                    CHECK(select(reference, *fuel, gas, "CN-GD", 2024, use));
        }
        CHECK(reference.fuels()->factors.size() == known);
    }
}

// IPCC 2006 vol. 2, tables 2.2 to 2.5, 3.2.2, 3.3.1, 3.4.1, 3.5.3 and 3.6.5, kg/TJ.
TEST_CASE("CH4 and N2O of combustion by use") {
    struct {
        std::string_view fuel, use;
        double ch4, n2o;
    } const cases[] = {
        {"fuel.natural-gas", "industry", 1, 0.1},           {"fuel.natural-gas", "commercial", 5, 0.1},
        {"fuel.natural-gas", "road", 92, 3},                {"fuel.lng", "road", 92, 3},
        {"fuel.lpg", "residential", 5, 0.1},                {"fuel.lpg", "road", 62, 0.2},
        {"fuel.bituminous-coal", "energy-industry", 1, 1.5}, {"fuel.bituminous-coal", "industry", 10, 1.5},
        {"fuel.anthracite", "residential", 300, 1.5},       {"fuel.diesel", "road", 3.9, 3.9},
        {"fuel.diesel", "industry", 3, 0.6},                {"fuel.diesel", "rail", 4.15, 28.6},
        {"fuel.diesel", "ship", 7, 2},                      {"fuel.diesel", "off-road-industry", 4.15, 28.6},
        {"fuel.gasoline", "road-uncontrolled", 33, 3.2},    {"fuel.gasoline", "road-oxidation-catalyst", 25, 8},
        {"fuel.gasoline", "road-low-mileage-1995", 3.8, 5.7}, {"fuel.gasoline", "off-road-agriculture", 80, 2},
        {"fuel.jet-kerosene", "aviation", 0.5, 2},          {"fuel.coke-oven-gas", "industry", 1, 0.1},
    };
    const Reference reference = china("ndrc-2015");
    for (const auto& row : cases) {
        CAPTURE(row.fuel);
        CAPTURE(row.use);
        const Factor* fuel = reference.find(row.fuel);
        REQUIRE(fuel != nullptr);
        const auto ch4 = select(reference, *fuel, gas::Gas::ch4, {}, 2024, row.use);
        const auto n2o = select(reference, *fuel, gas::Gas::n2o, {}, 2024, row.use);
        REQUIRE(ch4);
        REQUIRE(n2o);
        CHECK(ch4->value->value == row.ch4);
        CHECK(n2o->value->value == row.n2o);
        CHECK(ch4->value->unit.text == "kg/TJ");
    }
}

TEST_CASE("warming potentials of the three reports") {
    for (const auto& row : read_cases("gwp100.csv")) {
        CAPTURE(row.at("set"));
        CAPTURE(row.at("gas"));
        const auto set = builtin_gwp_set(row.at("set"));
        const auto gas = gas::find_gas(row.at("gas"));
        REQUIRE(set);
        REQUIRE(gas);
        const auto* value = set->find(*gas);
        REQUIRE(value != nullptr);
        CHECK(value->value == std::stod(row.at("gwp100")));
        CHECK(word(value->status) == row.at("status"));
        if (value->status == Status::disputed) CHECK_FALSE(value->note.empty());
    }
    CHECK_FALSE(builtin_gwp_set("ipcc-ar4-100")->splits_methane());
    CHECK(builtin_gwp_set("ipcc-ar5-100")->splits_methane());
    CHECK(builtin_gwp_set("ipcc-ar6-100")->find(gas::Gas::sf6)->note.find("24300") != std::string::npos);
    CHECK(builtin_gwp_set("ipcc-ar6-100")->find(gas::Gas::ch4)->note.find("27.9") != std::string::npos);
}

TEST_CASE("blends are their components: with AR4 they give the published AR4 values") {
    // Published AR4 values of the blends: R-410A 2088, R-404A 3922, R-407C 1774, R-507A 3985 (rounded to units).
    const Reference reference = china();
    const auto ar4 = builtin_gwp_set("ipcc-ar4-100");
    for (const auto& [id, expected] : {std::pair{"refrigerant.r410a", 2088.0}, {"refrigerant.r404a", 3922.0},
                                       {"refrigerant.r407c", 1774.0}, {"refrigerant.r507a", 3985.0}}) {
        CAPTURE(id);
        const Factor* blend = reference.find(id);
        REQUIRE(blend != nullptr);
        double sum = 0.0, mass = 0.0;
        for (const FactorValue& value : blend->values) {
            sum += value.value * ar4->find(value.gas)->value;
            mass += value.value;
        }
        CHECK(std::fabs(sum - expected) <= 0.5);
        CHECK(std::fabs(mass - 1.0) < 1e-12);
    }
    CHECK(reference.find("refrigerant.r134a") == reference.find("refrigerant.hfc-134a"));
    CHECK(reference.find("refrigerant.sf6")->values.front().value == 1.0);
}

TEST_CASE("livestock in Guangdong comes from Central South; sinks are carbon times 44/12") {
    const Reference reference = china();
    // GB/T 32151.22-2024 tables C.7 and C.10, 中南: swine 5.85 kg CH4 and 0.157 kg N2O a head and year.
    const Factor* swine = reference.find("agriculture.manure.swine");
    REQUIRE(swine != nullptr);
    const auto ch4 = select(reference, *swine, gas::Gas::ch4_biogenic, "CN-GD", 2024, {});
    REQUIRE(ch4);
    CHECK(ch4->value->value == 5.85);
    CHECK(ch4->value->region == "CN-AREA-CENTRAL-SOUTH");
    CHECK_FALSE(ch4->wider_region);
    CHECK(select(reference, *swine, gas::Gas::n2o, "CN-GD", 2024, {})->value->value == 0.157);
    // No buffalo in the tables for the North: no value, not a neighbour's.
    const auto buffalo = select(reference, *reference.find("agriculture.manure.buffalo"), gas::Gas::n2o, "CN-BJ", 2024, {});
    CHECK(buffalo.error() == SelectError::no_region);
    // IPCC 2006 vol. 4: 2.9 t C a hectare of crown cover and year.
    CHECK(reference.find("sink.urban-tree-cover")->values.front().value == doctest::Approx(2.9 * 44 / 12).epsilon(1e-15));
    CHECK(reference.find("sink.urban-tree-cover")->scope == 0);
}

TEST_CASE("fuel ids are known without a fuel set") {
    CHECK(Reference::is_fuel_id("fuel.natural-gas"));
    CHECK(Reference::is_fuel_id("fuel.jet-kerosene"));   // in one of the two sets
    CHECK_FALSE(Reference::is_fuel_id("fuel.wishes"));
    CHECK_FALSE(Reference::is_fuel_id("electricity.grid"));
}

TEST_CASE("31 provinces reach the country") {
    const Reference reference = china();
    std::size_t provinces = 0;
    for (const Region& region : reference.regions()) {
        CAPTURE(region.id);
        const auto chain = region_chain(reference, region.id);
        REQUIRE(chain);
        CHECK(chain->front()->id == region.id);
        CHECK(chain->back()->id == "CN");
        CHECK(is_known_region(region.id));
        if (region.id.size() == 5) ++provinces;
    }
    CHECK(provinces == 31);
}

// Not a timed test: a machine may be busy. Measured values stand in docs/benchmarks.md.
TEST_CASE("loading time, printed") {
    builtin_regions();
    const auto best_of = [](auto&& work) {
        double best = 1e9;
        for (int i = 0; i < 20; ++i) {
            const auto start = std::chrono::steady_clock::now();
            work();
            const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
            best = std::min(best, took.count());
        }
        return best;
    };
    const double load = best_of([] { CHECK(china().find("electricity.grid") != nullptr); });
    const Reference reference = china();
    const Factor* grid = reference.find("electricity.grid");
    const Factor* gas = reference.find("fuel.natural-gas");
    double sum = 0.0;
    const double select_grid = best_of([&] {
        for (int i = 0; i < 1000; ++i) sum += select(reference, *grid, gas::Gas::co2, "CN-GD", 2023 + i % 3, {})->value->value;
    });
    const double select_fuel = best_of([&] {
        for (int i = 0; i < 1000; ++i) sum += select(reference, *gas, gas::Gas::ch4, "CN-GD", 2023, "industry")->value->value;
    });
    std::cout << "reference: load of one GWP set, regions, cn-builtin and a fuel set " << load << " ms; select grid "
              << select_grid * 1000 << " ns, fuel " << select_fuel * 1000 << " ns\n";
    CHECK(sum > 0.0);
}
