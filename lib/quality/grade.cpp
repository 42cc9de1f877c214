// SPDX-License-Identifier: Apache-2.0
#include "quality/grade.hpp"

#include <algorithm>
#include <cmath>
#include <array>

#include "base/sum.hpp"
#include "inventory/totals.hpp"

namespace nearzero::quality {

using reference::Status;

namespace {

bool is_doubtful(Status status) {
    return status == Status::uncertain || status == Status::disputed;
}

bool is_doubtful(const std::optional<reference::Parameter>& parameter) {
    return parameter && is_doubtful(parameter->status);
}

}  // namespace

std::string_view word_of(Grade grade) {
    constexpr std::string_view kWords[] = {"A", "B", "C", "D"};
    return kWords[static_cast<std::size_t>(grade)];
}

std::string_view word_of(Side side) {
    constexpr std::string_view kWords[] = {"line", "amount", "factor"};
    return kWords[static_cast<std::size_t>(side)];
}

Grade grade_of_amount(const dataset::Activity& activity) {
    using enum dataset::Quality;
    const bool evidence = !activity.evidence.empty();
    switch (activity.quality) {
        case metered:
        case invoiced:
            return evidence ? Grade::a : Grade::b;
        case measured:
            return evidence ? Grade::b : Grade::c;
        case estimated:
        case unstated:
            return evidence ? Grade::c : Grade::d;
        case default_value:
            return Grade::d;
    }
    return Grade::d;
}

Grade grade_of_factor(const inventory::Line& line) {
    const reference::Factor& factor = *line.factor;
    const bool doubtful = line.value != nullptr
                              ? is_doubtful(line.value->status)
                              : is_doubtful(factor.ncv) || is_doubtful(factor.carbon) || is_doubtful(factor.oxidation);
    // A line of a model is no better than the worst of the parameters it was computed with.
    const bool on_doubtful_terms =
        line.model != nullptr && std::ranges::any_of(line.model->terms, [](const inventory::Term& term) {
            return term.status && is_doubtful(*term.status);
        });
    if (doubtful || on_doubtful_terms) return Grade::d;
    if (factor.custom) return Grade::a;
    const bool of_the_year = line.value != nullptr && line.value->year != 0 && line.vintage_gap == 0;
    return of_the_year && !line.wider_region ? Grade::b : Grade::c;
}

Grade grade_of(const inventory::Line& line) {
    return std::max(grade_of_amount(*line.activity), grade_of_factor(line));
}

std::vector<GradeShare> grade_shares(const inventory::Inventory& inventory) {
    constexpr std::size_t kSides = 3, kGrades = 4;
    std::vector<GradeShare> shares;
    for (const int year : inventory.years) {
        std::array<std::array<base::Sum, kGrades>, kSides> sums;
        for (const inventory::Line& line : inventory.lines) {
            if (line.year != year || !inventory::is_gross(line)) continue;
            const Grade amount = grade_of_amount(*line.activity), factor = grade_of_factor(line);
            const std::array grades{std::max(amount, factor), amount, factor};
            for (std::size_t side = 0; side < kSides; ++side)
                sums[side][static_cast<std::size_t>(grades[side])].add(std::fabs(line.co2e.value()));
        }
        base::Sum all;  // of magnitudes: what is deducted rests on data like what arises
        for (const auto& sum : sums[0]) all.add(sum.value());
        for (std::size_t side = 0; side < kSides; ++side)
            for (std::size_t grade = 0; grade < kGrades; ++grade) {
                if (!sums[side][grade].any()) continue;
                const double tonnes = sums[side][grade].value();
                std::optional<double> percent;
                if (all.value() > 0.0) percent = tonnes / all.value() * 100.0;
                shares.push_back(
                    {year, static_cast<Side>(side), static_cast<Grade>(grade), base::Co2e::of(tonnes), percent});
            }
    }
    return shares;
}

}  // namespace nearzero::quality
