// SPDX-License-Identifier: Apache-2.0
/// Bounds of published and own values that are no distribution of an error: the analysis takes such a value as exact.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "findings/code/plausibility.hpp"
#include "inventory/factor_use.hpp"
#include "quality/plausibility.hpp"
#include "uncertainty/input.hpp"

namespace nearzero::quality {

namespace code = findings::code;
using inventory::Line;
using inventory::Term;

namespace {

bool is_usable(double value, double low, double high) {
    const auto bounds = uncertainty::Bounds::absolute(value, low, high);
    return bounds && uncertainty::fit(*bounds, uncertainty::Shape::by_rule);
}

/// Each value once, at the first activity that uses it.
class BoundsCheck {
public:
    BoundsCheck(const inventory::Inventory& inventory, findings::Sink& sink)
        : source_{inventory.dataset->source()}, sink_{sink} {}

    void take(const Line& line) {
        const reference::Factor& factor = *line.factor;
        if (line.model != nullptr) {
            for (const Term& term : line.model->terms) check(line, term);
            return;
        }
        if (inventory::is_through_energy(line) && factor.ncv) published(line, "ncv", *factor.ncv);
        if (line.value != nullptr) {
            published(line, "factor", *line.value);
        } else {
            published(line, "carbon", *factor.carbon);
            published(line, "oxidation", *factor.oxidation);
        }
    }

private:
    template <class Published>
    void published(const Line& line, std::string_view name, const Published& value) {
        if (value.low && value.high) check(line, inventory::published_term(name, value));
    }

    void check(const Line& line, const Term& term) {
        if (!term.low || !term.high || term.year != 0 || is_usable(term.value, *term.low, *term.high)) return;
        if (std::ranges::find(told_, term.identity) != told_.end()) return;
        told_.push_back(term.identity);
        const auto& activity = *line.activity;
        sink_.report(code::bounds_not_usable,
                     {&source_, activity.factor.span,
                      line.generation != nullptr ? fmt::format("generation.{}", activity.id.value)
                                                 : fmt::format("activities.{}.factor", activity.id.value)},
                     {{"factor", line.factor->id},
                      {"value", base::format_shortest(term.value)},
                      {"unit", term.unit.empty() ? "1" : std::string{term.unit}},
                      {"low", base::format_shortest(*term.low)},
                      {"high", base::format_shortest(*term.high)}});
    }

    const text::Source& source_;
    findings::Sink& sink_;
    std::vector<const void*> told_;
};

}  // namespace

void check_bounds(const inventory::Inventory& inventory, findings::Sink& sink) {
    BoundsCheck check{inventory, sink};
    for (const Line& line : inventory.lines) check.take(line);
}

}  // namespace nearzero::quality
