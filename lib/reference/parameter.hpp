// SPDX-License-Identifier: Apache-2.0
/// Published numbers that belong to a factor as a whole: calorific value, carbon content, the parameters of a model.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gas/gas.hpp"
#include "text/source.hpp"
#include "units/unit.hpp"

namespace nearzero::reference {

using gas::Status;

/// Where something stands in the file of its set.
struct Written {
    text::Span span{};
    int line = 0;
};

/// A published parameter: net calorific value, carbon content, oxidation fraction …
struct Parameter {
    double value = 0.0;
    units::Unit unit;
    std::string source;  ///< source id; of a custom factor the source in words
    std::string locator;
    Status status = Status::verified;
    std::string note;
    std::optional<double> low, high;  ///< 95 % bounds where the source prints them
    std::string set{};                ///< id of the set it came from; empty: the dataset's own
    Written written{};
};

/// One published entry of a parameter of a model.
struct Choice : Parameter {
    std::string option;  ///< what it holds for, an id (managed-anaerobic); empty: the only entry
    std::string error_group;
    bool range_only = false;  ///< the source prints `low` to `high` and no value: the activity gives its own
};

/// The published entries of one parameter: one without an option, or several an activity chooses from. All of one
/// dimension.
struct ParameterTable {
    std::string id;
    std::string name_zh, name_en;
    std::vector<Choice> choices;

    const Choice* find(std::string_view option) const;
};

}  // namespace nearzero::reference
