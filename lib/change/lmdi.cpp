// SPDX-License-Identifier: Apache-2.0
#include "change/lmdi.hpp"

#include <array>
#include <cmath>
#include <map>
#include <tuple>

#include "base/exponential.hpp"
#include "base/sum.hpp"

namespace nearzero::change {

namespace {

constexpr std::array<double Parts::*, kParts> kMembers{&Parts::activity, &Parts::factor,   &Parts::instruments,
                                                       &Parts::gwp,      &Parts::boundary, &Parts::method,
                                                       &Parts::credits};
constexpr std::array<std::string_view, kParts> kWords{"activity", "factor", "instruments", "gwp",
                                                      "boundary", "method", "credits"};

double difference(double after, double before) {
    base::Sum sum;
    sum.add(after);
    sum.add(-before);
    return sum.value();
}

/// change − parts, without the rule that turns noise into zero: noise is what is looked for.
double left_over(const Change& change) {
    double sum = change.change, compensation = 0.0;
    for (const auto member : kMembers) {
        const double term = -(change.parts.*member), next = sum + term;
        compensation += std::fabs(sum) >= std::fabs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }
    return sum + compensation;
}

/// Gives the rounding residue to the largest part.
void settle(Change& change) {
    auto largest = kMembers.front();
    for (const auto member : kMembers)
        if (std::fabs(change.parts.*member) > std::fabs(change.parts.*largest)) largest = member;
    change.parts.*largest += left_over(change);
    change.residue = left_over(change);
}

/// ln(after/before) of one driver; what differs in the last bits only, as quotients of equal figures do, has not
/// changed.
double log_change(double after, double before) {
    constexpr double kNoise = 1e-13;
    const double ratio = base::log_ratio(after, before);
    return std::fabs(ratio) < kNoise ? 0.0 : ratio;
}

/// A line that is on both sides.
Parts split(const Term& before, const Term& after) {
    const double from = std::fabs(before.tco2e), to = std::fabs(after.tco2e);
    const double sign = before.tco2e < 0.0 || after.tco2e < 0.0 ? -1.0 : 1.0;
    Parts parts;
    double& of_factor = before.method == after.method ? parts.factor : parts.method;
    const bool instruments = before.uncovered && after.uncovered;
    const double uncovered_from = instruments ? *before.uncovered : 1.0;
    const double uncovered_to = instruments ? *after.uncovered : 1.0;
    if (from == 0.0 && to == 0.0) return parts;
    if (from == 0.0 || to == 0.0) {
        const Term& zero = from == 0.0 ? before : after;
        const double uncovered = from == 0.0 ? uncovered_from : uncovered_to;
        double& cause = zero.amount == 0.0 ? parts.activity
                        : zero.gwp == 0.0  ? parts.gwp
                        : uncovered == 0.0 ? parts.instruments
                                           : of_factor;
        cause = sign * (to - from);
        return parts;
    }
    const auto positive = [](double value) { return value > 0.0; };
    if (!positive(before.amount) || !positive(after.amount) || !positive(before.gwp) || !positive(after.gwp) ||
        !positive(uncovered_from) || !positive(uncovered_to)) {
        of_factor =
            sign * (to - from);  // emissions without an amount: of a model, say of waste buried in earlier years
        return parts;
    }
    const double weight = sign * logarithmic_mean(to, from);
    parts.activity = weight * log_change(after.amount, before.amount);
    parts.instruments = weight * log_change(uncovered_to, uncovered_from);
    parts.gwp = weight * log_change(after.gwp, before.gwp);
    of_factor = weight * log_change(to / (after.amount * uncovered_to * after.gwp),
                                    from / (before.amount * uncovered_from * before.gwp));
    return parts;
}

LineChange line_change(const Term* before, const Term* after) {
    const Term& known = before != nullptr ? *before : *after;
    LineChange line{known.activity, known.gas, {}};
    Change& change = line.change;
    change.before = before != nullptr ? before->tco2e : 0.0;
    change.after = after != nullptr ? after->tco2e : 0.0;
    change.change = difference(change.after, change.before);
    // What turned from a source into a sink is not the same line.
    const bool same = before != nullptr && after != nullptr && before->tco2e * after->tco2e >= 0.0;
    if (same)
        change.parts = split(*before, *after);
    else
        change.parts.boundary = change.change;
    settle(change);
    return line;
}

}  // namespace

std::span<const std::string_view, kParts> part_words() {
    return kWords;
}

double part_at(const Parts& parts, std::size_t index) {
    return parts.*kMembers[index];
}

double logarithmic_mean(double a, double b) {
    if (a == b) return a;
    return (a - b) / base::log_ratio(a, b);
}

Decomposition decompose(std::span<const Term> before, std::span<const Term> after) {
    using Key = std::tuple<std::string_view, std::string_view, std::size_t>;
    const auto keys_of = [](std::span<const Term> terms) {
        std::map<std::pair<std::string_view, std::string_view>, std::size_t> seen;
        std::vector<Key> keys;
        for (const Term& term : terms) keys.emplace_back(term.activity, term.gas, seen[{term.activity, term.gas}]++);
        return keys;
    };
    const auto before_keys = keys_of(before), after_keys = keys_of(after);
    std::map<Key, const Term*> of_after;
    for (std::size_t i = 0; i < after.size(); ++i) of_after.emplace(after_keys[i], &after[i]);

    Decomposition out;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto found = of_after.find(before_keys[i]);
        out.lines.push_back(line_change(&before[i], found == of_after.end() ? nullptr : found->second));
        if (found != of_after.end()) found->second = nullptr;  // matched
    }
    for (std::size_t i = 0; i < after.size(); ++i)
        if (of_after.at(after_keys[i]) != nullptr) out.lines.push_back(line_change(nullptr, &after[i]));

    base::Sum from, to;
    for (const Term& term : before) from.add(term.tco2e);
    for (const Term& term : after) to.add(term.tco2e);
    out.total.before = from.value();
    out.total.after = to.value();
    out.total.change = difference(out.total.after, out.total.before);
    for (const auto member : kMembers) {
        base::Sum sum;
        for (const LineChange& line : out.lines) sum.add(line.change.parts.*member);
        out.total.parts.*member = sum.value();
    }
    settle(out.total);
    return out;
}

void add_credits(Change& total, double before, double after) {
    total.before = difference(total.before, before);
    total.after = difference(total.after, after);
    total.change = difference(total.after, total.before);
    total.parts.credits = difference(before, after);  // fewer credits: more emissions
    settle(total);
}

}  // namespace nearzero::change
