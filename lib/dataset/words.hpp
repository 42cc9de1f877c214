// SPDX-License-Identifier: Apache-2.0
/// The closed vocabularies of a pilot file, as they stand in `2.2` of the format. Private to the module, but for `starter`, which lists
/// them.
#pragma once

#include <array>
#include <string_view>

#include "dataset/dataset.hpp"
#include "yaml/record.hpp"

namespace nearzero::dataset {

using yaml::Word;

inline constexpr std::array<Word<Quality>, 5> kQualities{{
    {"metered", Quality::metered},
    {"invoiced", Quality::invoiced},
    {"measured", Quality::measured},
    {"estimated", Quality::estimated},
    {"default", Quality::default_value},
}};

inline constexpr std::array<Word<GenerationKind>, 9> kGenerationKinds{{
    {"solar", GenerationKind::solar},
    {"wind", GenerationKind::wind},
    {"hydro", GenerationKind::hydro},
    {"biomass", GenerationKind::biomass},
    {"chp", GenerationKind::chp},
    {"heat-pump", GenerationKind::heat_pump},
    {"waste-heat", GenerationKind::waste_heat},
    {"geothermal", GenerationKind::geothermal},
    {"other", GenerationKind::other},
}};

inline constexpr std::array<Word<Output>, 2> kOutputs{{
    {"electricity", Output::electricity},
    {"heat", Output::heat},
}};

inline constexpr std::array<Word<PowerSource>, 6> kPowerSources{{
    {"solar", PowerSource::solar},
    {"wind", PowerSource::wind},
    {"hydro", PowerSource::hydro},
    {"biomass", PowerSource::biomass},
    {"geothermal", PowerSource::geothermal},
    {"nuclear", PowerSource::nuclear},
}};

/// Power first, then credits: the order of the enumeration, which `is_credit` relies on.
inline constexpr std::array<Word<InstrumentKind>, 8> kInstrumentKinds{{
    {"direct-supply", InstrumentKind::direct_supply},
    {"green-power", InstrumentKind::green_power},
    {"green-certificate", InstrumentKind::green_certificate},
    {"ccer", InstrumentKind::ccer},
    {"carbon-inclusion", InstrumentKind::carbon_inclusion},
    {"allowance", InstrumentKind::allowance},
    {"sink-credit", InstrumentKind::sink_credit},
    {"other-credit", InstrumentKind::other_credit},
}};

/// Words that stay words: the value is the text itself.
template <std::size_t N>
constexpr std::array<Word<std::string_view>, N> words(const std::string_view (&texts)[N]) {
    std::array<Word<std::string_view>, N> list{};
    for (std::size_t i = 0; i < N; ++i) list[i] = {texts[i], texts[i]};
    return list;
}

inline constexpr auto kDistributions = words({"normal", "lognormal", "triangular", "uniform"});
inline constexpr auto kPreparers = words({"self", "commissioned"});
inline constexpr auto kEvents = words({"applied", "materials-submitted", "reviewed", "recommended", "provincial-listed",
    "expert-reviewed", "plan-revised", "publicised", "objection", "selected", "progress-reported", "change-requested",
    "change-decided", "extension-requested", "extension-decided", "exit-requested", "exit-decided", "completed",
    "self-evaluated", "site-checked", "acceptance-applied", "incident", "accepted", "disclosed", "re-checked", "cancelled"});
inline constexpr auto kGrades = words({"below-general", "general", "larger", "major", "especially-major"});

/// The choice under a key as a text with its place; absent is fine.
template <std::size_t N>
Text maybe_word(yaml::Record& record, std::string_view key, const std::array<Word<std::string_view>, N>& list) {
    const auto word = record.maybe_choice(key, std::span<const Word<std::string_view>>{list});
    return word ? Text{*word, record.span_of(key)} : Text{};
}

}  // namespace nearzero::dataset
