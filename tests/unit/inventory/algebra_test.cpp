// SPDX-License-Identifier: Apache-2.0
/// An independent path to every total: amounts as a matrix sources × years, factors as sources × gases for each year,
/// weights of the gases as a vector and each grouping as a selection matrix. Sums run through Eigen's products, not
/// through the compensated sums of the inventory; both must agree to 1e-12. The factors are written here from their
/// tables, not taken from the library.
#include <Eigen/Dense>

#include "site.hpp"

using namespace nearzero;
using namespace nearzero::inventory;
using namespace nearzero::inventory::test;

namespace {

const std::string kSite =
    kTwoYears +
    "activities:\n"
    "  - {id: power, factor: electricity.grid, part: offices, unit: MWh, amount: {2022: 17600, 2023: 16100}}\n"
    "  - {id: gas, factor: fuel.natural-gas, part: canteen, unit: 万Nm3, amount: {2022: 40, 2023: 36.5}}\n"
    "  - {id: diesel, factor: fuel.diesel, part: canteen, unit: t, amount: {2022: 3.2, 2023: 2.9}}\n"
    "  - {id: chillers, factor: refrigerant.r410a, part: offices, unit: kg, amount: {2022: 95, 2023: 90}}\n"
    "  - {id: steam, factor: heat.purchased, unit: GJ, amount: {2022: 1200, 2023: 1100}}\n"
    "  - {id: pines, factor: sink.urban-tree.pine, unit: 株, amount: {2022: 4000, 2023: 4100}}\n";

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

enum Gas { CO2, CH4, N2O, HFC32, HFC125, kGasCount };
const char* const kGasNames[] = {"CO2", "CH4", "N2O", "HFC-32", "HFC-125"};

/// t of gas for each unit of amount.
Matrix factors_of(int year) {
    Matrix f = Matrix::Zero(6, kGasCount);
    f(0, CO2) = year == 2022 ? 0.4403 : 0.4419;    // 公告2024年第33号、公告2025年第47号, t/MWh
    f(1, CO2) = 389.31 * 0.0153 * 0.99 * 44 / 12;  // GB/T 32151.22-2024 table C.1
    f(1, CH4) = 389.31e-6, f(1, N2O) = 389.31e-7;  // IPCC 2006 v2 t. 2.3: 1 and 0.1 kg/TJ
    f(2, CO2) = 42.652 * 0.0202 * 0.98 * 44 / 12;
    f(2, CH4) = 42.652 * 3e-6, f(2, N2O) = 42.652 * 0.6e-6;  // IPCC 2006 v2 t. 2.3, diesel: 3 and 0.6 kg/TJ
    f(3, HFC32) = 0.5e-3, f(3, HFC125) = 0.5e-3;
    f(4, CO2) = 0.11;     // GB/T 32150-2025
    f(5, CO2) = -0.0319;  // a removal
    return f;
}

}  // namespace

TEST_CASE("matrices give the totals that the inventory reports") {
    const Counted counted{kSite};
    CHECK_FALSE(counted.sink.has_errors());

    Matrix amounts(6, 2);
    amounts << 17600, 16100, 40, 36.5, 3.2, 2.9, 95, 90, 1200, 1100, 4000, 4100;
    Vector potentials(kGasCount);
    potentials << 1, 28, 265, 677, 3170;  // AR5

    // Selection matrices: a row a group, a column a source. The last source is the sink.
    Matrix scopes = Matrix::Zero(2, 6), classes = Matrix::Zero(4, 6), parts = Matrix::Zero(2, 6);
    scopes.row(0) << 0, 1, 1, 1, 0, 0;
    scopes.row(1) << 1, 0, 0, 0, 1, 0;
    const char* const class_names[] = {"electricity", "fuel", "refrigerant", "heat"};
    classes.row(0) << 1, 0, 0, 0, 0, 0;
    classes.row(1) << 0, 1, 1, 0, 0, 0;
    classes.row(2) << 0, 0, 0, 1, 0, 0;
    classes.row(3) << 0, 0, 0, 0, 1, 0;
    const char* const part_names[] = {"offices", "canteen"};
    parts.row(0) << 1, 0, 0, 1, 0, 0;
    parts.row(1) << 0, 1, 1, 0, 0, 0;
    Eigen::RowVectorXd gross(6), sinks(6);
    gross << 1, 1, 1, 1, 1, 0;
    sinks << 0, 0, 0, 0, 0, 1;

    for (int y = 0; y < 2; ++y) {
        const int year = 2022 + y;
        CAPTURE(year);
        const Matrix gases = amounts.col(y).asDiagonal() * factors_of(year);  // sources × gases, t
        const Vector co2e = gases * potentials;                               // sources, tCO2e
        const auto agrees = [&](Group group, const std::string& key, double expected,
                                Reading reading = Reading::gross) {
            CAPTURE(word_of(group));
            CAPTURE(key);
            const auto found = counted.total(year, group, key, reading);
            REQUIRE(found);
            CHECK(near(*found, expected));
        };
        agrees(Group::total, "", gross * co2e);
        agrees(Group::total, "", (gross + sinks) * co2e, Reading::after_sinks);
        agrees(Group::total, "", (gross + sinks) * co2e, Reading::after_credits);
        const Vector by_scope = scopes * co2e, by_class = classes * co2e, by_part = parts * co2e;
        agrees(Group::scope, "1", by_scope(0));
        agrees(Group::scope, "2", by_scope(1));
        agrees(Group::scope2_location, "", by_scope(1));
        for (int i = 0; i < 4; ++i) agrees(Group::klass, class_names[i], by_class(i));
        for (int i = 0; i < 2; ++i) agrees(Group::part, part_names[i], by_part(i));
        const Vector by_gas = (gross * gases).transpose().cwiseProduct(potentials);
        for (int g = 0; g < kGasCount; ++g) agrees(Group::gas, kGasNames[g], by_gas(g));
    }
}

TEST_CASE("frozen at the base year: this year's amounts with the base year's factors") {
    const Counted counted{kSite};
    Vector amounts(6), potentials(kGasCount);
    amounts << 16100, 36.5, 2.9, 90, 1100, 0;  // without the sink
    potentials << 1, 28, 265, 677, 3170;
    const double expected = amounts.dot(factors_of(2022) * potentials);
    const auto frozen = emissions_frozen(counted.inventory, {}, 2023, 2022, false);
    REQUIRE(frozen);
    CHECK(near(*frozen, expected));
}
