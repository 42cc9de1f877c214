// SPDX-License-Identifier: Apache-2.0
#include "inventory/model.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "findings/code/dataset.hpp"
#include "findings/code/model.hpp"

namespace nearzero::inventory {

namespace code = findings::code;
using dataset::Activity;
using reference::Factor;
using reference::Slope;

namespace {

/// A formula over the terms of one line, with the derivative by one of them.
class TermInputs final : public reference::FormulaInputs {
public:
    TermInputs(const Modelled& model, std::span<const double> values, std::size_t by)
        : model_{model}, values_{values}, by_{by} {}

    Slope operand(std::size_t index) const override { return term(model_.term_of[index]); }
    std::vector<Deposit> deposits() const override {
        std::vector<Deposit> all;
        const int year = model_.terms[model_.amounts - 1].year;
        for (std::size_t i = 0; i < model_.amounts; ++i) all.push_back({year - model_.terms[i].year, term(i)});
        return all;
    }

private:
    Slope term(std::size_t i) const { return {values_[i] * model_.sizes[i], i == by_ ? model_.sizes[i] : 0.0}; }

    const Modelled& model_;
    std::span<const double> values_;
    std::size_t by_;
};

std::vector<double> values_of(const Modelled& model) {
    std::vector<double> values;
    for (const Term& term : model.terms) values.push_back(term.value);
    return values;
}

/// First-order decay is 3 to 5 half-lives long (2006 IPCC Guidelines, vol. 5, section 3.2.1): what is left after 5 is
/// small.
constexpr double kLeftAfterFiveHalfLives = 1.0 / 32.0;

}  // namespace

double emissions_with(const Modelled& model, std::span<const double> values) {
    return model.sign * evaluate(*model.formula, TermInputs{model, values, model.terms.size()}).value;
}

double emissions_of(const Modelled& model) {
    const auto values = values_of(model);
    return emissions_with(model, values);
}

std::vector<Term> terms_of(const Modelled& model) {
    std::vector<Term> terms = model.terms;
    const auto values = values_of(model);
    for (std::size_t i = 0; i < terms.size(); ++i)
        terms[i].slope = model.sign * evaluate(*model.formula, TermInputs{model, values, i}).by;
    return terms;
}

ModelCounter::ModelCounter(const dataset::Dataset& dataset, findings::Sink& sink, std::deque<Modelled>& out)
    : dataset_{dataset}, sink_{sink}, out_{out} {}

bool ModelCounter::check_years(const Activity& activity, const Factor& factor) {
    bool good = true;
    std::vector<int> missing;
    const bool history = factor.has_decay();
    const auto& amounts = activity.amount.values;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        // Reported years that could not be read are one fault, said where they stand.
        if (!history && !dataset_.reported.empty() && !std::ranges::binary_search(dataset_.reported, amounts[i].year)) {
            sink_.report(code::year_not_reported,
                         place(activity, amounts[i].span, fmt::format("amount.{}", amounts[i].year)),
                         {{"year", std::to_string(amounts[i].year)},
                          {"reported", fmt::format("{}", fmt::join(dataset_.reported, ", "))}});
            good = false;
        }
        if (history && i > 0)
            for (int year = amounts[i - 1].year + 1; year < amounts[i].year; ++year) missing.push_back(year);
    }
    if (missing.empty()) return good;
    sink_.report(
        code::history_gap, place(activity, activity.amount.span, "amount"),
        {{"activity", std::string{activity.id.value}}, {"years", fmt::format("{}", fmt::join(missing, ", "))}});
    return false;
}

/// Had as much been deposited in every year before the first, e^(−k·years) of the methane would come from it.
void ModelCounter::check_history(const Activity& activity, const Factor& factor) {
    const auto& amounts = activity.amount.values;
    if (amounts.empty() || amounts.front().value == 0.0) return;  // 0: nothing was deposited before
    double share = 0.0;
    for (const auto& formula : factor.formulas)
        for (const auto& step : formula.code) {
            if (step.what != reference::Formula::Do::decayed) continue;
            const auto& k = operands_[step.operand];
            const auto& delay = operands_[step.delay];
            const double rate = k.term->value * k.size, late = delay.term->value * delay.size;
            const double first =
                reference::decomposing_share({rate, 0}, {late, 0}, amounts.back().year - amounts.front().year + 1)
                    .value;
            share = std::max(share, first / reference::decomposing_share({rate, 0}, {0.5, 0}, 1).value);
        }
    if (share < kLeftAfterFiveHalfLives) return;
    sink_.report(code::history_incomplete,
                 place(activity, amounts.front().span, fmt::format("amount.{}", amounts.front().year)),
                 {{"activity", std::string{activity.id.value}},
                  {"first", std::to_string(amounts.front().year)},
                  {"last", std::to_string(amounts.back().year)},
                  {"share", base::format_fixed(share * 100.0, 1)}});
}

bool ModelCounter::accept(const Activity& activity, const Factor& factor, bool co2_only) {
    operands_.assign(1 + factor.parameters.size() + factor.inputs.size(), {});
    bool good = check_names(activity, factor);
    good = check_years(activity, factor) && good;
    if (factor.formulas.empty()) return good;
    const auto is_used = [&](std::size_t operand) {
        return std::ranges::any_of(factor.values, [&](const auto& value) {
            const bool counted = !co2_only || value.gas == gas::Gas::co2 || value.gas == gas::Gas::co2_biogenic;
            return counted && value.formula && factor.formulas[*value.formula].uses(operand);
        });
    };
    std::size_t at = 1;
    for (const auto& parameter : factor.parameters) {
        if (is_used(at)) good = resolve_parameter(activity, factor, parameter, operands_[at]) && good;
        ++at;
    }
    for (const auto& input : factor.inputs) {
        if (is_used(at)) good = resolve_input(activity, factor, input, operands_[at]) && good;
        ++at;
    }
    if (good && factor.has_decay()) check_history(activity, factor);
    return good;
}

const Modelled* ModelCounter::count(const Activity& activity, const Factor& factor, const reference::FactorValue& value,
                                    const dataset::YearValue& amount) {
    const reference::Formula& formula = factor.formulas[*value.formula];
    Modelled model;
    model.formula = &formula;
    model.sign = factor.klass == reference::FactorClass::sink ? -1.0 : 1.0;
    const auto add = [&model](const Term& term, double size) {
        model.terms.push_back(term);
        model.sizes.push_back(size);
        return static_cast<std::uint32_t>(model.terms.size() - 1);
    };
    for (const auto& deposit : activity.amount.values)
        if (deposit.year == amount.year || (formula.has_decay() && deposit.year < amount.year))
            add(amount_term(activity, deposit), activity.amount.unit.size);
    model.amounts = static_cast<std::uint32_t>(model.terms.size());
    model.term_of.push_back(model.amounts - 1);
    for (std::size_t at = 1; at < operands_.size(); ++at) {
        const Operand& operand = operands_[at];
        std::uint32_t index = 0;
        if (!formula.uses(at)) {
            // never asked for
        } else if (operand.term) {
            index = add(*operand.term, operand.size);
        } else {
            const auto* given = operand.series->series.at(amount.year);
            if (given == nullptr) return nullptr;  // reported when it was read
            Term term;
            term.name = operand.series->name.value;
            term.year = amount.year;
            term.value = given->value;
            term.unit = operand.series->series.unit.text;
            term.identity = given;
            index = add(term, operand.size);
        }
        model.term_of.push_back(index);
    }
    const double kilograms = model.sign * emissions_of(model);
    if (kilograms < 0.0) {
        double magnitude = 0.0;
        for (const Term& term : terms_of(model)) magnitude += std::fabs(term.slope * term.value);
        if (-kilograms > 1e-12 * magnitude) {
            sink_.report(code::more_removed_than_generated, place(activity, activity.id.span, "inputs"),
                         {{"activity", std::string{activity.id.value}},
                          {"year", std::to_string(amount.year)},
                          {"gas", std::string{gas::name(value.gas)}},
                          {"value", base::format_shortest(base::to_comparison(kilograms))}});
            return nullptr;
        }
    }
    out_.push_back(std::move(model));
    return &out_.back();
}

}  // namespace nearzero::inventory
