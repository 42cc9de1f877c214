// SPDX-License-Identifier: Apache-2.0
/// How good the data of a line are, by what the dataset declares: a grade for the amount, one for the factor, and for
/// the line the lower of the two. The letters are this program's convention (docs/methods/data-quality.md), printed
/// with every table.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "inventory/inventory.hpp"

namespace nearzero::quality {

enum class Grade : std::uint8_t { a, b, c, d };  ///< the best first
std::string_view word_of(Grade grade);           ///< "A" …

/// A: metered or invoiced, with evidence. B: either without evidence, or measured with evidence. C: measured without
/// evidence, estimated or unstated with evidence. D: default values; estimated or unstated without evidence.
Grade grade_of_amount(const dataset::Activity& activity);

/// A: the site's own, with its evidence. B: published for the year of the data and its place. C: published without a
/// year (the defaults of guides), for an earlier year or for a wider region. D: of uncertain or disputed status; of a
/// model, where the equation or any parameter it was computed with is.
Grade grade_of_factor(const inventory::Line& line);

Grade grade_of(const inventory::Line& line);

/// What a share is a share by.
enum class Side : std::uint8_t { line, amount, factor };
std::string_view word_of(Side side);

struct GradeShare {
    int year = 0;
    Side side = Side::line;
    Grade grade = Grade::a;
    base::Co2e emissions;           ///< of the gross total
    std::optional<double> percent;  ///< of the gross total; nothing where that is zero
};

/// For each year and side the grades that occur, over the lines of the gross total.
std::vector<GradeShare> grade_shares(const inventory::Inventory& inventory);

}  // namespace nearzero::quality
