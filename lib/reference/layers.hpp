// SPDX-License-Identifier: Apache-2.0
/// One factor defined by several sets: the user's definition lies over the built-in one, value by value.
///
/// A value of the upper definition takes the place of the one of the same gas, region, year and use below it, and
/// stands beside the others; what it says of the factor itself (name, scope, energy, calorific value, carbon …) takes
/// the place of what is said below, and what it does not say stays. A model is one thing: it lies over another model as
/// a whole.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "findings/finding.hpp"
#include "reference/factor.hpp"

namespace nearzero::reference {

/// Something of a lower definition that is not used.
struct Replaced {
    /// A number with its unit, a word (name, energy), or nothing where there was none.
    struct Content {
        std::variant<std::monostate, double, std::string> value{};
        std::string unit{};
    };
    std::string factor{};
    std::string by{}, in{};         ///< ids of the sets
    std::string what{};             ///< "values", the key of the factor (ncv, name …), or "factor": all of it
    std::optional<gas::Gas> gas{};  ///< of a value, as the next three
    std::string region{};
    int year = 0;
    std::string use{};
    Content before{}, after{};
};

/// "CO2, CN-GD, 2023, road" of a value; the key of anything else.
std::string describe(const Replaced& replaced);
/// "0.4419 kg/kWh → 0.4 kg/kWh"; empty where all of a factor was replaced.
std::string describe_change(const Replaced& replaced);

/// Why one definition cannot lie over another: what the two say, and where.
struct Contradiction {
    std::string key;  ///< of the upper factor: class, values, ncv …
    Written upper, lower;
    findings::Bilingual upper_says, lower_says;
};
std::optional<Contradiction> contradiction(const Factor& upper, const Factor& lower);

/// `upper` over `lower`, indexed; adds what it replaces. Where the two are models or contradict each other it is
/// `upper`.
Factor laid_over(const Factor& upper, const Factor& lower, std::vector<Replaced>& replaced);

/// Whether it can be counted with: a definition that only changes another has neither values nor carbon of its own.
bool is_whole(const Factor& factor);

/// Reports what contradicts a factor of the same id in a set that is built in, or in one of `earlier` (the user's own),
/// and values that those of the built-in factor always go before. `set` was read from `source`.
void check_layers(const FactorSet& set, const text::Source& source, std::span<const FactorSet> earlier,
                  findings::Sink& sink);

}  // namespace nearzero::reference
