// SPDX-License-Identifier: Apache-2.0
/// What a set of the user says against the sets it lies over or under: told where the set is read, with its text at
/// hand.
#include <algorithm>

#include <fmt/format.h>

#include "findings/code/reference.hpp"
#include "reference/layers.hpp"
#include "reference/reference.hpp"

namespace nearzero::reference {

namespace code = findings::code;

namespace {

class LayerCheck {
public:
    LayerCheck(const FactorSet& set, const text::Source& source, findings::Sink& sink)
        : set_{set}, source_{source}, sink_{sink} {}

    /// Our set over `lower`, or under it: the contradiction is the same, told at our place.
    void against(const FactorSet& other, bool ours_is_upper) {
        for (const Factor& own : set_.factors) {
            const auto found = std::ranges::find(other.factors, own.id, &Factor::id);
            if (found == other.factors.end() || is_refused(own)) continue;
            if (const auto fault = ours_is_upper ? contradiction(own, *found) : contradiction(*found, own))
                refuse(own, other, *fault, ours_is_upper);
            else if (ours_is_upper)
                look_for_general_values(own, *found, other);
        }
    }

private:
    bool is_refused(const Factor& factor) const { return std::ranges::find(refused_, &factor) != refused_.end(); }

    void refuse(const Factor& own, const FactorSet& other, const Contradiction& fault, bool ours_is_upper) {
        refused_.push_back(&own);
        const Written& here = ours_is_upper ? fault.upper : fault.lower;
        const Written& there = ours_is_upper ? fault.lower : fault.upper;
        const auto& said = ours_is_upper ? fault.upper_says : fault.lower_says;
        const auto& other_said = ours_is_upper ? fault.lower_says : fault.upper_says;
        const bool builtin = other.origin == kBuiltin;
        const findings::Bilingual where =
            builtin ? findings::Bilingual{"内置", "built-in"}
                    : findings::Bilingual{fmt::format("{}，第 {} 行", other.origin, there.line),
                                          fmt::format("{}, line {}", other.origin, there.line)};
        sink_.report(code::contradicting_factor, {&source_, here.span, fmt::format("factors.{}.{}", own.id, fault.key)},
                     {{"factor", own.id},
                      {"key", fault.key},
                      {"own_zh", said.zh},
                      {"own_en", said.en},
                      {"set", other.id},
                      {"where_zh", where.zh},
                      {"where_en", where.en},
                      {"other_zh", other_said.zh},
                      {"other_en", other_said.en}});
    }

    /// A value without region, year or use, where the other set has values with one: those always go before it. Told
    /// once for a factor.
    void look_for_general_values(const Factor& own, const Factor& lower, const FactorSet& other) {
        for (const FactorValue& value : own.values) {
            const auto like = [&](const FactorValue& below) {
                return below.gas == value.gas && below.use == value.use;
            };
            const auto same_place = [&](const FactorValue& below) {
                return like(below) && below.region == value.region;
            };
            const bool region = value.region.empty() && std::ranges::any_of(lower.values, [&](const auto& below) {
                                    return like(below) && !below.region.empty();
                                });
            const bool year = value.year == 0 && std::ranges::any_of(lower.values, [&](const auto& below) {
                                  return same_place(below) && below.year != 0;
                              });
            const bool use = value.use.empty() && std::ranges::any_of(lower.values, [&](const auto& below) {
                                 return below.gas == value.gas && !below.use.empty();
                             });
            const bool replaces = std::ranges::any_of(
                lower.values, [&](const auto& below) { return same_place(below) && below.year == value.year; });
            if (replaces || !(region || year || use)) continue;
            sink_.report(code::general_value, {&source_, value.written.span, fmt::format("factors.{}.values", own.id)},
                         {{"factor", own.id},
                          {"value", describe(value)},
                          {"key", region ? "region"
                                  : use  ? "use"
                                         : "year"},
                          {"set", other.id}});
            return;
        }
    }

    const FactorSet& set_;
    const text::Source& source_;
    findings::Sink& sink_;
    std::vector<const Factor*> refused_;  ///< one fault a factor
};

}  // namespace

void check_layers(const FactorSet& set, const text::Source& source, std::span<const FactorSet> earlier,
                  findings::Sink& sink) {
    LayerCheck check{set, source, sink};
    for (const FactorSet& other : earlier)
        if (!(set.fuels && other.fuels)) check.against(other, other.fuels);
    if (set.fuels) return;  // a fuel set is chosen as a whole and lies over nothing
    check.against(*builtin_factor_set("cn-builtin"), true);
    // Which fuel set a run chooses is not known yet, and they agree on what a fuel is.
    for (const std::string_view id : builtin_fuel_set_ids()) check.against(*builtin_factor_set(id), true);
}

}  // namespace nearzero::reference
