// SPDX-License-Identifier: Apache-2.0
#include "units/unknown.hpp"

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "text/utf8.hpp"
#include "units/part.hpp"

namespace nearzero::units {

namespace {

constexpr std::size_t kMostSuggestions = 4;

/// Words people use that are no misspelling of the table's.
struct Habit {
    std::string_view written;  ///< in lower case
    std::string_view meant;
};
constexpr auto kHabits = std::to_array<Habit>({
    {"tonne", "t"},           {"tonnes", "t"},    {"kilogram", "kg"}, {"kilograms", "kg"}, {"kgs", "kg"},
    {"litre", "L"},           {"liter", "L"},     {"litres", "L"},    {"liters", "L"},     {"rmb", "元"},
    {"yuan", "元"},           {"人民币", "元"},   {"people", "人"},   {"persons", "人"},   {"capita", "人"},
    {"hectare", "ha"},        {"hectares", "ha"}, {"sqm", "m2"},      {"cbm", "m3"},       {"hour", "h"},
    {"hours", "h"},           {"hr", "h"},        {"hrs", "h"},       {"years", "a"},      {"days", "d"},
    {"kilowatt-hour", "kWh"}, {"度电", "度"},     {"kwhr", "kWh"},    {"tec", "tce"},      {"吨co2当量", "tCO2e"},
    {"percent", "%"},         {"人次", "人"},     {"头数", "头"},     {"trees", "株"},     {"vehicles", "辆"},
    {"households", "户"},     {"t-km", "tkm"},    {"p-km", "pkm"},    {"units", "个"},
});

std::string lower(std::string_view text) {
    std::string result{text};
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// The same text in plain characters: NFKC, without blanks, `^` and `_`.
std::string plain(std::string_view text) {
    std::string folded = text::fold_nfkc(text);
    std::erase_if(folded, [](char c) { return c == ' ' || c == '\t' || c == '^' || c == '_'; });
    return folded;
}

const std::vector<std::string_view>& candidates() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> list;
        for (const UnitInfo& unit : all_units()) list.push_back(unit.symbol);
        for (const auto mass : usual_masses()) list.push_back(mass);
        return list;
    }();
    return all;
}

/// Parts near to `term`, best first; `term` itself when it is one.
std::vector<std::string> near_parts(std::string_view term) {
    if (find_part(term)) return {std::string{term}};
    const auto [multiplier, rest] = split_multiplier(term);
    std::vector<std::string> result;
    const auto add = [&result](std::string candidate) {
        if (find_part(candidate) && std::ranges::find(result, candidate) == result.end())
            result.push_back(std::move(candidate));
    };
    const std::string small = lower(rest);
    for (const Habit& habit : kHabits)
        if (habit.written == small) add(std::string{multiplier.word} + std::string{habit.meant});
    for (const auto symbol : base::nearest_few(rest, candidates(), kMostSuggestions)) {
        if (!result.empty() && lower(result.front()) == lower(term)) break;  // only the letter case was wrong
        add(std::string{multiplier.word} + std::string{symbol});
    }
    if (!multiplier.word.empty())
        for (const auto symbol : base::nearest_few(term, candidates(), kMostSuggestions)) add(std::string{symbol});
    if (result.size() > kMostSuggestions) result.resize(kMostSuggestions);
    return result;
}

/// `text` with each term replaced by the nearest part; empty when some term has none.
std::string repaired(std::string_view text, std::span<const Term> terms) {
    std::string result;
    std::size_t done = 0;
    for (const Term& term : terms) {
        const auto near = near_parts(term.text);
        if (near.empty()) return {};
        const auto begin = static_cast<std::size_t>(term.text.data() - text.data());
        result += text.substr(done, begin - done);
        result += near.front();
        done = begin + term.text.size();
    }
    return result += text.substr(done);
}

/// The same terms with the divisors in parentheses.
std::string bracketed(std::span<const Term> terms) {
    std::string above, below;
    int divisors = 0;
    for (const Term& term : terms) {
        std::string& side = term.below ? below : above;
        if (!side.empty()) side += "·";
        side += term.text;
        divisors += term.below ? 1 : 0;
    }
    return above + "/" + (divisors > 1 ? "(" + below + ")" : below);
}

bool is_unit(std::string_view text) {
    std::vector<Term> terms;
    return split_composite(text, terms) == Shape::good &&
           std::ranges::all_of(terms, [](const Term& term) { return find_part(term.text).has_value(); });
}

}  // namespace

UnknownUnit unknown(std::string_view text, Shape shape) {
    UnknownUnit result;
    const auto suggest = [&](std::string candidate) {
        auto& list = result.suggestions;
        if (candidate.empty() || candidate == text || list.size() == kMostSuggestions) return;
        if (std::ranges::find(list, candidate) == list.end() && is_unit(candidate))
            list.push_back(std::move(candidate));
    };

    std::vector<Term> terms;
    if (shape == Shape::needs_brackets) {
        split_composite(text, terms);
        suggest(bracketed(terms));  // a/(b·c)
        terms.back().below = false;
        suggest(bracketed(terms));  // a·c/b
        return result;
    }
    const std::string folded = plain(text);
    suggest(folded);
    if (folded.size() > 2 * text.size() || split_composite(folded, terms) != Shape::good) return result;
    if (terms.size() > 1) {
        suggest(repaired(folded, terms));
        return result;
    }
    for (auto& part : near_parts(folded)) suggest(std::move(part));
    return result;
}

}  // namespace nearzero::units
