// SPDX-License-Identifier: Apache-2.0
/// What is measured: a fixed vocabulary of forms over the lines, the energy and the context of an inventory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "programme/name.hpp"
#include "text/source.hpp"
#include "units/unit.hpp"

namespace nearzero::programme {

/// A context series the indicators divide by: its name for people and the unit the programme counts it in.
struct Context {
    std::string id;
    Name name;
    units::Unit unit;                             ///< without text where the applicant chooses it
    std::vector<units::Unit> any_of;              ///< `unit: any`: the units that may be chosen; one for all years of a dataset
};

/// Which lines an emissions slice takes. Empty filters take all of scopes 1 and 2.
struct Slice {
    std::string part, klass;
    std::vector<int> scopes;
    std::optional<bool> co2_only;
    bool filtered() const { return !part.empty() || !klass.empty() || !scopes.empty() || co2_only.has_value(); }
};

enum class IndicatorForm : std::uint8_t {
    emissions,             ///< a slice of emissions
    ratio,                 ///< a slice over a context series
    energy_share,          ///< of the energy consumed
    context_share,         ///< of two context series
    emissions_per_energy,
    context_value,         ///< a declared figure as it stands
    energy_per_context,    ///< energy consumed over a context series
    energy_consumed,       ///< what bands by `energy` are in; no form of a file
    electricity_share      ///< of the electricity used: bought, and made and used on site
};

struct Indicator {
    std::string id;
    Name name;
    IndicatorForm form = IndicatorForm::emissions;
    Slice slice;
    std::string per;                              ///< context series of the denominator, or `energy`
    /// energy_share: clean, renewable, non-fossil; electricity_share: direct, renewable, non-fossil; context_share, context_value: context id
    std::string numerator;
    bool with_certificates = false;
    units::Unit unit;
    bool over_any = false;                        ///< `unit: tCO2/{ID}`: `unit` is what stands above, below is what the applicant chose
    text::Span span;
};

}  // namespace nearzero::programme
