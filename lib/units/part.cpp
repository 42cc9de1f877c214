// SPDX-License-Identifier: Apache-2.0
#include "units/part.hpp"

#include <array>

#include "units/kinds.hpp"

namespace nearzero::units {

namespace {

// Longer words before the shorter ones they begin with.
constexpr auto kMultipliers = std::to_array<Multiplier>({
    {"万亿", 1'000'000'000'000},
    {"亿", 100'000'000},
    {"千万", 10'000'000},
    {"百万", 1'000'000},
    {"万", 10'000},
    {"千", 1000},
    {"10^8", 100'000'000},
    {"10⁸", 100'000'000},
    {"10^6", 1'000'000},
    {"10⁶", 1'000'000},
    {"10^4", 10'000},
    {"10⁴", 10'000},
    {"10^3", 1000},
    {"10³", 1000},
});

struct Mass {
    std::string_view symbol;
    Ratio kilograms;
};

// Masses that may stand before a substance. `kt` and `Mt` alone are ambiguous, before a substance they are not.
constexpr auto kMasses = std::to_array<Mass>({
    {"kg", {1, 1}},
    {"g", {1, 1000}},
    {"t", {1000, 1}},
    {"mg", {1, 1'000'000}},
    {"Gg", {1'000'000, 1}},
    {"kt", {1'000'000, 1}},
    {"Mt", {1'000'000'000, 1}},
    {"吨", {1000, 1}},
    {"千克", {1, 1}},
    {"公斤", {1, 1}},
    {"克", {1, 1000}},
});

struct Label {
    std::string_view text;
    Substance substance;
    bool co2e = false;  ///< no substance: the base CO2e
};

constexpr auto kLabels = std::to_array<Label>({
    {"CO2", Substance::co2},          {"CO₂", Substance::co2},          {"二氧化碳", Substance::co2},
    {"CO2e", Substance::none, true},  {"CO₂e", Substance::none, true},  {"二氧化碳当量", Substance::none, true},
    {"CO2eq", Substance::none, true}, {"CO₂eq", Substance::none, true}, {"CO2-eq", Substance::none, true},
    {"CH4", Substance::ch4},          {"CH₄", Substance::ch4},          {"甲烷", Substance::ch4},
    {"N2O", Substance::n2o},          {"N₂O", Substance::n2o},          {"氧化亚氮", Substance::n2o},
    {"SF6", Substance::sf6},          {"SF₆", Substance::sf6},          {"六氟化硫", Substance::sf6},
    {"NF3", Substance::nf3},          {"NF₃", Substance::nf3},          {"三氟化氮", Substance::nf3},
    {"C", Substance::carbon},         {"碳", Substance::carbon},        {"N", Substance::nitrogen},
    {"COD", Substance::cod},          {"BOD", Substance::bod},
});

constexpr auto kUsualMasses = std::to_array<std::string_view>(
    {"tCO2e", "kgCO2e", "gCO2e", "tCO2",       "kgCO2",          "gCO2",        "tC",    "kgC",
     "kgCH4", "tCH4",   "gCH4",  "kgN2O",      "tN2O",           "gN2O",        "kgSF6", "kgNF3",
     "kgN",   "kgCOD",  "kgBOD", "吨二氧化碳", "吨二氧化碳当量", "千克二氧化碳"});

Part part_of(const UnitInfo& unit) {
    return {unit.dimension, unit.size, unit.ratio, Substance::none};
}

std::optional<Part> labelled_mass(std::string_view text) {
    for (const Mass& mass : kMasses) {
        if (!text.starts_with(mass.symbol)) continue;
        const std::string_view rest = text.substr(mass.symbol.size());
        for (const Label& label : kLabels)
            if (rest == label.text)
                return Part{label.co2e ? kind::kCo2e : kind::kMass, mass.kilograms.value(), mass.kilograms,
                            label.substance};
    }
    return std::nullopt;
}

}  // namespace

std::string_view name(Substance substance) {
    constexpr std::array<std::string_view, 10> kNames{"", "CO2", "CH4", "N2O", "SF6", "NF3", "C", "N", "COD", "BOD"};
    return kNames[static_cast<std::size_t>(substance)];
}

std::pair<Multiplier, std::string_view> split_multiplier(std::string_view text) {
    for (const Multiplier& multiplier : kMultipliers)
        if (text.starts_with(multiplier.word)) return {multiplier, text.substr(multiplier.word.size())};
    return {{"", 1}, text};
}

std::optional<Part> find_part(std::string_view text) {
    if (const UnitInfo* unit = find_unit(text)) return part_of(*unit);
    const auto [multiplier, rest] = split_multiplier(text);
    if (multiplier.word.empty()) return labelled_mass(text);
    std::optional<Part> part;
    if (const UnitInfo* unit = find_unit(rest)) {
        if (unit->takes_multiplier) part = part_of(*unit);
    } else {
        part = labelled_mass(rest);  // 千克二氧化碳 too, as 千 of 克二氧化碳
    }
    if (!part) return std::nullopt;
    part->ratio = part->ratio * Ratio{multiplier.value, 1};
    part->size = part->ratio.is_known() ? part->ratio.value() : part->size * static_cast<double>(multiplier.value);
    return part;
}

std::span<const std::string_view> usual_masses() {
    return kUsualMasses;
}

}  // namespace nearzero::units
