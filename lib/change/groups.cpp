// SPDX-License-Identifier: Apache-2.0
#include "change/groups.hpp"

#include <algorithm>

namespace nearzero::change {

namespace {

bool is_gross(const Term& term) {
    return (term.scope == 1 || term.scope == 2) && !term.biogenic;
}

template <class Wanted>
std::vector<Term> those(const std::vector<Term>& terms, Wanted&& wanted) {
    std::vector<Term> kept;
    std::ranges::copy_if(terms, std::back_inserter(kept), wanted);
    return kept;
}

}  // namespace

YearChange compare(const Year& before, const Year& after) {
    YearChange out;
    const auto split = [&](auto&& wanted) {
        return decompose(those(before.terms, wanted), those(after.terms, wanted));
    };
    const auto add = [&](std::string group, std::string key, auto&& wanted) {
        out.groups.push_back({std::move(group), std::move(key), "gross", split(wanted).total});
    };
    const auto either = [&](auto&& wanted) {
        return std::ranges::any_of(before.terms, wanted) || std::ranges::any_of(after.terms, wanted);
    };

    add("total", "", is_gross);
    const auto is_sink = [](const Term& term) { return term.scope == 0; };
    const auto net = [&](const Term& term) { return is_gross(term) || is_sink(term); };
    auto whole = split(net);
    out.lines = std::move(whole.lines);
    if (either(is_sink)) out.groups.push_back({"total", "", "after-sinks", whole.total});
    if (before.credits != 0.0 || after.credits != 0.0) {
        add_credits(whole.total, before.credits, after.credits);
        out.groups.push_back({"total", "", "after-credits", whole.total});
    }

    for (const int scope : {1, 2, 3}) {
        const auto of_scope = [scope](const Term& term) { return term.scope == scope && !term.biogenic; };
        if (either(of_scope)) add("scope", std::to_string(scope), of_scope);
    }
    std::vector<std::string_view> classes;
    for (const auto* terms : {&before.terms, &after.terms})
        for (const Term& term : *terms)
            if (is_gross(term) && std::ranges::find(classes, term.klass) == classes.end())
                classes.push_back(term.klass);
    for (const auto klass : classes)
        add("class", std::string{klass}, [klass](const Term& term) { return is_gross(term) && term.klass == klass; });
    return out;
}

}  // namespace nearzero::change
