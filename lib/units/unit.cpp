// SPDX-License-Identifier: Apache-2.0
#include "units/unit.hpp"

#include <algorithm>
#include <cmath>

#include "units/ambiguous.hpp"
#include "units/composite.hpp"
#include "units/kinds.hpp"
#include "units/part.hpp"
#include "units/unknown.hpp"

namespace nearzero::units {

namespace {

constexpr std::size_t kLongest = 64;

Unit unit_of(const Part& part, std::string_view text) {
    return {part.dimension, part.size, std::string{text}, part.ratio, part.substance};
}

/// The question about a term that means several things, alone or after a multiplier.
const AmbiguousToken* ambiguity_of(std::string_view term) {
    if (const auto* token = find_ambiguous(term)) return token;
    return find_ambiguous(split_multiplier(term).second);
}

AmbiguousUnit ask(const AmbiguousToken& token) {
    AmbiguousUnit question{token.question_zh, token.question_en, {}};
    for (const auto choice : token.choices)
        if (!choice.empty()) question.choices.push_back(choice);
    return question;
}

void multiply(Unit& unit, const Part& part, bool below) {
    unit.dimension = below ? unit.dimension / part.dimension : unit.dimension * part.dimension;
    unit.ratio = below ? unit.ratio / part.ratio : unit.ratio * part.ratio;
    unit.size = below ? unit.size / part.size : unit.size * part.size;
    if (!below && unit.substance == Substance::none) unit.substance = part.substance;
}

// Below this the low half of a product underflows.
constexpr double kSmallestExact = 1e-290;

/// A product of doubles without loss, as the sum of two; `fma` is exact on every processor.
struct Product {
    double high;
    double low;
};

Product product(double a, double b) {
    const double high = a * b;
    return {high, std::fma(a, b, -high)};
}

Product product(std::uint64_t a, std::uint64_t b) {
    return product(static_cast<double>(a), static_cast<double>(b));
}

}  // namespace

base::Result<Unit, UnitError> parse_unit(std::string_view text) {
    if (const auto part = find_part(text)) return unit_of(*part, text);
    if (text.empty() || text.size() > kLongest) return UnitError{UnknownUnit{}};

    std::vector<Term> terms;
    const Shape shape = split_composite(text, terms);
    for (const Term& term : terms)
        if (const auto* token = ambiguity_of(term.text)) return UnitError{ask(*token)};
    if (shape != Shape::good) return UnitError{unknown(text, shape)};

    Unit unit{{}, 1.0, std::string{text}, {1, 1}, Substance::none};
    for (const Term& term : terms) {
        const auto part = find_part(term.text);
        if (!part) return UnitError{unknown(text, shape)};
        multiply(unit, *part, term.below);
    }
    if (unit.ratio.is_known()) unit.size = unit.ratio.value();
    return unit;
}

std::vector<std::string_view> symbols_of(const Dimension& dimension, std::size_t most) {
    std::vector<std::string_view> symbols;
    const auto add = [&](std::string_view symbol) {
        if (symbols.size() < most && !symbol.empty() && std::ranges::find(symbols, symbol) == symbols.end())
            symbols.push_back(symbol);
    };
    if (const Kind* kind = find_kind(dimension))
        for (const auto symbol : kind->usual) add(symbol);
    for (const UnitInfo& unit : all_units())
        if (unit.dimension == dimension) add(unit.symbol);
    return symbols;
}

std::optional<double> convert(double value, const Unit& from, const Unit& to) {
    const bool other_substance =
        from.substance != Substance::none && to.substance != Substance::none && from.substance != to.substance;
    if (from.dimension != to.dimension || other_substance) return std::nullopt;
    const double plain = value * (from.size / to.size);
    if (!from.ratio.is_known() || !to.ratio.is_known()) return plain;
    const Product above = product(from.ratio.numerator, to.ratio.denominator);
    const Product below = product(from.ratio.denominator, to.ratio.numerator);
    const Product scaled = product(value, above.high);
    if (!std::isfinite(scaled.high) || std::fabs(scaled.high) < kSmallestExact) return plain;
    const double quotient = scaled.high / below.high;
    const double remainder =
        std::fma(-quotient, below.high, scaled.high) + scaled.low + value * above.low - quotient * below.low;
    return quotient + remainder / below.high;
}

std::optional<double> conversion(const Unit& from, const Unit& to) {
    return convert(1.0, from, to);
}

}  // namespace nearzero::units
