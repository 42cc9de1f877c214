// SPDX-License-Identifier: Apache-2.0
/// The values of indicators as outputs of an error model: the same slices, readings and denominators as `value_of`,
/// written as quotients of uncertain sums. Private to the module.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <tuple>

#include "inventory/error_model.hpp"
#include "programme/programme.hpp"

namespace nearzero::scoring {

class IndicatorOutputs {
public:
    IndicatorOutputs(const inventory::Inventory& inventory, const programme::Programme& programme,
                     inventory::ErrorModel& model)
        : inventory_{inventory}, programme_{programme}, model_{model} {}

    /// The value in one year; empty for shares and emissions over energy, and where the value itself is missing.
    std::optional<uncertainty::Index> value(std::string_view indicator, int year, programme::Reading reading);

    /// Value of one year less `keep` times that of an earlier one: below zero when it has fallen by more than 1 − keep.
    std::optional<uncertainty::Index> difference(std::string_view indicator, int year, int before, double keep,
                                                 programme::Reading reading);

private:
    std::optional<uncertainty::Quotient> quotient(std::string_view indicator, int year, programme::Reading reading);
    uncertainty::Index add(uncertainty::Output output);

    const inventory::Inventory& inventory_;
    const programme::Programme& programme_;
    inventory::ErrorModel& model_;
    std::map<std::tuple<std::string_view, int, programme::Reading>, std::optional<uncertainty::Quotient>> known_;
};

}  // namespace nearzero::scoring
