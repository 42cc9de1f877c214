// SPDX-License-Identifier: Apache-2.0
#include "inventory/terms.hpp"

#include "inventory/factor_use.hpp"

namespace nearzero::inventory {

namespace {

constexpr double kCarbonToCo2 = 44.0 / 12.0;

/// A line that is a product: constant · (amount − covered) · Π of the other terms.
struct Product {
    double constant = 1.0;  ///< unit conversions, 44/12, the sign of a sink
    double covered = 0.0;   ///< of the amount, by instruments
    std::vector<Term> terms;
};

Product product_of(const Line& line) {
    const reference::Factor& factor = *line.factor;
    const units::Unit& unit = line.activity->amount.unit;
    Product product;
    product.constant = factor.klass == reference::FactorClass::sink || line.deducted ? -1.0 : 1.0;
    product.covered = line.covered;
    product.terms.push_back(amount_term(*line.activity, *line.activity->amount.at(line.year)));
    product.constant *= unit.size;
    if (is_through_energy(line) && unit.dimension != units::of(units::Base::energy)) {
        product.terms.push_back(published_term("ncv", *factor.ncv));
        product.constant *= factor.ncv->unit.size;
    }
    if (line.value == nullptr) {
        product.terms.push_back(published_term("carbon", *factor.carbon));
        product.constant *= factor.carbon->unit.size * kCarbonToCo2;
        if (!is_transformation(line.use)) {
            product.terms.push_back(published_term("oxidation", *factor.oxidation));
            product.constant *= factor.oxidation->unit.size;
        }
    } else {
        product.terms.push_back(published_term("factor", *line.value));
        product.constant *= line.value->unit.size;
    }
    return product;
}

}  // namespace

Term amount_term(const dataset::Activity& activity, const dataset::YearValue& amount) {
    const auto& uncertainty = activity.uncertainty;
    Term term;
    term.name = "amount";
    term.year = amount.year;
    term.value = amount.value;
    term.unit = activity.amount.unit.text;
    if (uncertainty.half_width_percent) {
        const double half = amount.value * *uncertainty.half_width_percent / 100.0;
        term.low = amount.value - half, term.high = amount.value + half;
    } else if (uncertainty.low && uncertainty.high) {
        // The percentage first: 100 % is then the value itself, to the last bit.
        term.low = amount.value * (*uncertainty.low / 100.0), term.high = amount.value * (*uncertainty.high / 100.0);
    }
    term.distribution = uncertainty.distribution;
    term.error_group = activity.error_group.value;
    term.identity = &amount;
    return term;
}

std::vector<Term> terms_of(const Line& line) {
    if (line.model != nullptr) return terms_of(*line.model);
    Product product = product_of(line);
    for (auto& term : product.terms) {
        term.slope = product.constant;
        for (const auto& other : product.terms)
            if (&other != &term) term.slope *= &other == product.terms.data() ? other.value - product.covered : other.value;
    }
    return std::move(product.terms);
}

double emissions_with(const Line& line, std::span<const double> values) {
    if (line.model != nullptr) return emissions_with(*line.model, values);
    const Product product = product_of(line);
    double kilograms = product.constant;
    for (std::size_t i = 0; i < values.size(); ++i) kilograms *= i == 0 ? values[i] - product.covered : values[i];
    return kilograms;
}

}  // namespace nearzero::inventory
