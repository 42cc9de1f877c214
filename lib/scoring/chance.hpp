// SPDX-License-Identifier: Apache-2.0
/// "Is met" as arithmetic: a sum of weighted events, each a conjunction of conditions. 1 − c is "not", a product is
/// "and"; what any_of, all_of and peaks need is made of these two. Private to the module.
#pragma once

#include <utility>
#include <vector>

#include "uncertainty/model.hpp"

namespace nearzero::scoring {

class Chance {
public:
    static Chance of(uncertainty::Event event) {
        Chance chance;
        chance.terms_.push_back({1.0, std::move(event)});
        return chance;
    }
    static Chance certain() { return of({}); }

    /// That it does not come true.
    Chance negated() const {
        Chance chance = certain();
        for (const auto& [weight, event] : terms_) chance.terms_.push_back({-weight, event});
        return chance;
    }
    /// Both: the conditions of one event and of the other.
    friend Chance both(const Chance& a, const Chance& b) {
        Chance chance;
        for (const auto& [left, event] : a.terms_)
            for (const auto& [right, other] : b.terms_) {
                auto both = event;
                both.insert(both.end(), other.begin(), other.end());
                chance.terms_.push_back({left * right, std::move(both)});
            }
        return chance;
    }
    friend Chance either(const Chance& a, const Chance& b) { return both(a.negated(), b.negated()).negated(); }

    struct Term {
        double weight = 1.0;
        uncertainty::Event event;  ///< empty: certain
    };
    const std::vector<Term>& terms() const { return terms_; }

private:
    std::vector<Term> terms_;
};

}  // namespace nearzero::scoring
