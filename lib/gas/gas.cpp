// SPDX-License-Identifier: Apache-2.0
#include "gas/gas.hpp"

#include <array>

namespace nearzero::gas {

namespace {

constexpr std::array<std::string_view, kGases> kNames{
    "CO2",     "CO2-biogenic", "CH4",      "CH4-fossil", "CH4-biogenic", "N2O",       "HFC-23",     "HFC-32",
    "HFC-125", "HFC-134a",     "HFC-143a", "HFC-152a",   "HFC-227ea",    "HFC-245fa", "HFC-365mfc", "PFC-14",
    "PFC-116", "PFC-218",      "SF6",      "NF3",        "HCFC-22",      "HCFC-141b", "CO2e"};

const GwpValue kOne{1.0, Status::verified, {}, {}, {}};

}  // namespace

std::string_view name(Gas gas) {
    return kNames[static_cast<std::size_t>(gas)];
}

std::string_view name(Status status) {
    constexpr std::string_view kWords[] = {"verified", "primary", "uncertain", "disputed"};
    return kWords[static_cast<std::size_t>(status)];
}

std::optional<Gas> find_gas(std::string_view id) {
    for (std::size_t i = 0; i < kGases; ++i)
        if (kNames[i] == id) return static_cast<Gas>(i);
    return std::nullopt;
}

std::span<const std::string_view> gas_names() {
    return kNames;
}

const GwpValue* GwpSet::find(Gas gas) const {
    const auto own = [this](Gas g) -> const GwpValue* {
        const auto& value = values_[static_cast<std::size_t>(g)];
        return value ? &*value : nullptr;
    };
    if (gas == Gas::co2_biogenic || gas == Gas::co2e) return &kOne;
    if (gas == Gas::ch4 && splits_methane_) return own(Gas::ch4_biogenic);
    if ((gas == Gas::ch4_fossil || gas == Gas::ch4_biogenic) && !splits_methane_) return own(Gas::ch4);
    return own(gas);
}

void GwpSet::set(Gas gas, GwpValue value) {
    values_[static_cast<std::size_t>(gas)] = std::move(value);
}

}  // namespace nearzero::gas
