// SPDX-License-Identifier: Apache-2.0
/// The gases an inventory counts and the published sets of warming potentials that make them comparable. CO2e exists
/// only relative to a named set. Gas ids: CO2, CO2-biogenic, CH4, CH4-fossil, CH4-biogenic, N2O, HFC-32 … SF6, NF3, CO2e.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nearzero::gas {

/// Index of a known gas: a word, compared fast; `name()` gives the id.
enum class Gas : std::uint8_t {
    co2,
    co2_biogenic,
    ch4,
    ch4_fossil,
    ch4_biogenic,
    n2o,
    hfc_23,
    hfc_32,
    hfc_125,
    hfc_134a,
    hfc_143a,
    hfc_152a,
    hfc_227ea,
    hfc_245fa,
    hfc_365mfc,
    pfc_14,
    pfc_116,
    pfc_218,
    sf6,
    nf3,
    hcfc_22,
    hcfc_141b,
    co2e,   ///< CO2-equivalent as published, of a source that gives no gases: weighs 1 in every set
    count_
};
inline constexpr std::size_t kGases = static_cast<std::size_t>(Gas::count_);

std::string_view name(Gas gas);
std::optional<Gas> find_gas(std::string_view id);
std::span<const std::string_view> gas_names();

/// Where a value comes from and how far it is trusted: verified, primary, uncertain or disputed.
enum class Status : std::uint8_t { verified, primary, uncertain, disputed };
std::string_view name(Status status);

struct GwpValue {
    double value = 0.0;
    Status status = Status::verified;
    std::string source;   ///< id in the set's `sources`
    std::string locator;  ///< table of that source
    std::string note;     ///< the disagreement, where there is one
};

/// One published table of warming potentials, for example "ipcc-ar5-100".
class GwpSet {
public:
    std::string id;
    std::string version;
    std::string title;
    std::string digest;  ///< SHA-256 of the file it was read from

    /// The set's weight of a gas, kg CO2e per kg; empty when it has none: it never guesses. CO2-biogenic (which stands
    /// beside the total) and CO2e (which is weighed already) weigh 1. CH4-fossil and CH4-biogenic fall to CH4 only in a set that does not split methane; CH4
    /// takes the non-fossil value in a set that does.
    const GwpValue* find(Gas gas) const;
    void set(Gas gas, GwpValue value);
    bool splits_methane() const { return splits_methane_; }
    void set_splits_methane(bool splits) { splits_methane_ = splits; }

private:
    std::optional<GwpValue> values_[kGases];
    bool splits_methane_ = false;
};

}  // namespace nearzero::gas
