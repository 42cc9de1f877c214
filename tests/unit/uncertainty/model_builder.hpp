// SPDX-License-Identifier: Apache-2.0
/// Short ways to write models in tests.
#pragma once

#include <string>
#include <vector>

#include "uncertainty/model.hpp"

namespace nearzero::uncertainty::test {

struct Builder {
    Model model;

    /// An input with a half-width in percent, or with none.
    Index input(const std::string& id, std::optional<double> percent, const std::string& group = {}) {
        std::optional<Bounds> bounds;
        if (percent) bounds = Bounds::half_width_percent(*percent);
        return input_of({id, bounds, Shape::by_rule, group});
    }
    Index input_of(Input input) {
        model.inputs.push_back(std::move(input));
        return static_cast<Index>(model.inputs.size() - 1);
    }
    Index line(double value, std::vector<Index> inputs) {
        model.lines.push_back({value, std::move(inputs)});
        return static_cast<Index>(model.lines.size() - 1);
    }
    Index form(Form terms) {
        model.forms.push_back(std::move(terms));
        return static_cast<Index>(model.forms.size() - 1);
    }
    Index sum(const std::vector<Index>& lines) {
        Form terms;
        for (const Index line : lines) terms.push_back({line, 1.0});
        return form(std::move(terms));
    }
    Index output(std::vector<Quotient> quotients, double offset = 0.0) {
        model.outputs.push_back({offset, std::move(quotients)});
        return static_cast<Index>(model.outputs.size() - 1);
    }
    Index total(const std::vector<Index>& lines) { return output({Quotient{.numerator = sum(lines)}}); }
    Index event(Event conditions) {
        model.events.push_back(std::move(conditions));
        return static_cast<Index>(model.events.size() - 1);
    }
};

}  // namespace nearzero::uncertainty::test
