// SPDX-License-Identifier: Apache-2.0
/// Which lines of a dataset say what meter they were read from.
#pragma once

#include <string>
#include <vector>

#include "dataset/dataset.hpp"

namespace nearzero::dataset {

struct Metered {
    Text meter;
    std::string_view list;   ///< activities, generation
    std::string_view entry;  ///< id
    std::vector<int> years;  ///< with an amount that is not zero, ascending
};

/// In file order, activities first. Tables have been applied.
std::vector<Metered> metered(const Dataset& dataset);

/// Years in both, ascending.
std::vector<int> shared_years(const std::vector<int>& a, const std::vector<int>& b);

}  // namespace nearzero::dataset
