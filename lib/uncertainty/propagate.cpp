// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/propagate.hpp"

#include <algorithm>

#include "uncertainty/condition.hpp"
#include "uncertainty/linear.hpp"
#include "uncertainty/probability.hpp"

namespace nearzero::uncertainty {

namespace {

/// Conditions on outputs without any error hold or do not; the others are half-spaces of the independent errors.
double probability_of(const Event& event, const Linear& linear) {
    std::vector<std::vector<double>> rows;
    std::vector<double> limits;
    for (const Condition& condition : event) {
        const double value = linear.outputs[condition.output].estimate->value;
        const auto deviation = linear.deviations[condition.output];
        std::vector<double> row(deviation.begin(), deviation.end());
        if (std::ranges::all_of(row, [](double element) { return element == 0.0; })) {
            if (!holds(value, condition.comparison, condition.threshold)) return 0.0;
            continue;
        }
        const bool from_above =
            condition.comparison == Comparison::at_least || condition.comparison == Comparison::above;
        if (from_above)
            for (double& element : row) element = -element;
        rows.push_back(std::move(row));
        limits.push_back(from_above ? value - condition.threshold : condition.threshold - value);
    }
    return probability_of_all(rows, limits);
}

}  // namespace

Result propagate(const Model& model) {
    Errors errors = errors_of(model);
    Linear linear = linearise(model, errors);
    Result result;
    for (const Event& event : model.events) {
        EventResult& outcome = result.events.emplace_back(start_event(event, linear.outputs));
        if (outcome.undefined == Undefined::no && outcome.without_bounds.empty())
            outcome.probability = probability_of(event, linear);
    }
    result.inputs = std::move(errors.distributions);
    result.lines = std::move(linear.lines);
    result.outputs = std::move(linear.outputs);
    return result;
}

}  // namespace nearzero::uncertainty
