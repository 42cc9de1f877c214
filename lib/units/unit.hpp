// SPDX-License-Identifier: Apache-2.0
/// The program's own table of units, with the size of each in base units and where that size comes from. Units are
/// case-sensitive; a token that means several things (`ton`, `kt`, `mu`, `cal`) is refused with a question.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "units/dimension.hpp"
#include "units/ratio.hpp"

namespace nearzero::units {

/// One entry of the table: a spelling as it may stand in a file.
struct UnitInfo {
    std::string_view symbol;     ///< "kWh", "万千瓦时"
    std::string_view canonical;  ///< the symbol results print: "kWh" for "千瓦时" and "度"
    Dimension dimension;
    double size;  ///< in base units of `Base`
    std::string_view name_zh;
    std::string_view name_en;
    std::string_view source;       ///< standard and clause or table the size comes from
    Ratio ratio;                   ///< `size`, exactly
    bool takes_multiplier = true;  ///< 万kWh yes, 万% no
};

/// What a mass is said to be of: `kgCO2`, `tC`. A conversion between two different ones is refused, although both are
/// masses: 12 t of carbon are not 12 t of CO2.
enum class Substance : std::uint8_t { none, co2, ch4, n2o, sf6, nf3, carbon, nitrogen, cod, bod };

/// "CO2", "C"; empty for none.
std::string_view name(Substance substance);

/// A unit of a file: a table entry, or a quotient or product of entries (`kgCO2/kWh`, `t·km`, `tCO2e/人`, `GJ/万Nm3`).
/// Any entry that takes multipliers may follow 千, 万, 百万, 千万, 亿, 万亿, 10^3, 10^4, 10^6 or 10^8.
struct Unit {
    Dimension dimension;
    double size = 1.0;
    std::string text;                       ///< as written
    Ratio ratio{0, 0};                      ///< `size` exactly; unknown where only `size` was given
    Substance substance = Substance::none;  ///< of the numerator: `kgCO2/kWh` is co2
    friend bool operator==(const Unit& a, const Unit& b) { return a.dimension == b.dimension && a.size == b.size; }
};

struct UnknownUnit {
    std::vector<std::string> suggestions;  ///< nearest table entries, best first
};

/// A token that means several things: what each would be written as.
struct AmbiguousUnit {
    std::string_view question_zh;
    std::string_view question_en;
    std::vector<std::string_view> choices;
};

using UnitError = std::variant<UnknownUnit, AmbiguousUnit>;

/// The unit a text stands for. Composites: `a·b` or `a*b`, `a/b`, `a/b/c` (each divides), `a/(b·c)`; what follows a `/`
/// without parentheses is one unit. At most 64 bytes, 8 units, 4 suggestions.
base::Result<Unit, UnitError> parse_unit(std::string_view text);

/// Table entry of exactly this spelling, or null.
const UnitInfo* find_unit(std::string_view symbol);
std::span<const UnitInfo> all_units();
/// Symbols of a dimension, the usual ones first, at most `most`.
std::vector<std::string_view> symbols_of(const Dimension& dimension, std::size_t most);

/// What one `from` is in `to`: the factor to multiply with; nothing when dimensions or substances differ.
std::optional<double> conversion(const Unit& from, const Unit& to);
/// `value` of `from` in `to`, rounded once where both sizes are exact: there and back ends within one unit in the last
/// place. Nothing as above.
std::optional<double> convert(double value, const Unit& from, const Unit& to);

/// A gas volume at 20 °C and 101.325 kPa over the same amount of gas at 0 °C: 293.15/273.15.
inline constexpr double kVolumeAt20COverNormal = 293.15 / 273.15;

}  // namespace nearzero::units
