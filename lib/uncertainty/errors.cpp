// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/errors.hpp"

#include <unordered_map>

#include "base/internal_error.hpp"

namespace nearzero::uncertainty {

namespace {

void require(bool in_range) {
    if (!in_range) throw base::InternalError{"uncertainty: an index of the model is out of range"};
}

void check_indices(const Model& model) {
    const auto inputs = [&](const std::vector<Index>& indices) {
        for (const Index input : indices) require(input < model.inputs.size());
    };
    for (const Line& line : model.lines) inputs(line.inputs);
    for (const Form& form : model.forms)
        for (const Term& term : form) require(term.line < model.lines.size());
    for (const Output& output : model.outputs)
        for (const Quotient& quotient : output.quotients) {
            require(quotient.numerator.value_or(0) < model.forms.size() || !quotient.numerator);
            require(quotient.denominator.value_or(0) < model.forms.size() || !quotient.denominator);
            inputs(quotient.times);
            inputs(quotient.over);
        }
    for (const Event& event : model.events)
        for (const Condition& condition : event) require(condition.output < model.outputs.size());
}

}  // namespace

Errors errors_of(const Model& model) {
    check_indices(model);
    Errors errors;
    std::unordered_map<std::string, Index> known;
    for (const Input& input : model.inputs) {
        auto& distribution = errors.distributions.emplace_back();
        errors.variable.push_back(kExact);
        if (!input.bounds) continue;
        const auto fitted = fit(*input.bounds, input.shape);
        if (!fitted) continue;
        distribution = *fitted;
        // A group may be called as an input is.
        std::string name = input.error_group.empty() ? "input " + input.id : "group " + input.error_group;
        const auto [place, is_new] = known.try_emplace(name, static_cast<Index>(errors.names.size()));
        if (is_new) errors.names.push_back(std::move(name));
        errors.variable.back() = place->second;
    }
    return errors;
}

}  // namespace nearzero::uncertainty
