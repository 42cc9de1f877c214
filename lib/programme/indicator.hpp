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
    units::Unit unit;
};

/// Which lines an emissions slice takes. Empty filters take all of scopes 1 and 2.
struct Slice {
    std::string part, klass;
    std::vector<int> scopes;
    std::optional<bool> co2_only;
    bool filtered() const { return !part.empty() || !klass.empty() || !scopes.empty() || co2_only.has_value(); }
};

enum class IndicatorForm : std::uint8_t { emissions, ratio, energy_share, context_share, emissions_per_energy };

/// An emissions slice; a slice over a context series; an energy share; a share of two context series.
struct Indicator {
    std::string id;
    Name name;
    IndicatorForm form = IndicatorForm::emissions;
    Slice slice;
    std::string per;                              ///< context series of the denominator, or `energy`
    std::string numerator;                        ///< energy_share: clean, renewable, non-fossil; context_share: context id
    bool with_certificates = false;
    units::Unit unit;
    text::Span span;
};

}  // namespace nearzero::programme
