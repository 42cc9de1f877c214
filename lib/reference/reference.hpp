// SPDX-License-Identifier: Apache-2.0
/// What the world says: factor sets, one fuel set, one GWP set, the region table, coal equivalents. Immutable after
/// loading and shared by all datasets of a run.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "findings/finding.hpp"
#include "gas/gas.hpp"
#include "reference/factor.hpp"
#include "reference/layers.hpp"
#include "text/embedded.hpp"
#include "yaml/tree.hpp"

namespace nearzero::reference {

/// The data files of `reference/data`, compiled in.
std::span<const text::EmbeddedFile> embedded_files();

/// One region and those it lies in: CN-GD -> CN-GRID-SOUTH -> CN. Sourced: `reference/data/regions.yaml`. A province lies in
/// regions of several divisions (power grids, the regions of the livestock tables); a factor is published by one division.
struct Region {
    std::string id;
    std::string name_zh, name_en;
    std::vector<std::string> parents;   ///< where two of them have a value of one factor, the activity must name its region
    std::string source;                 ///< id in the table's `sources`
    Status status = Status::verified;   ///< of the membership
    std::string note;
};

/// What a factor lookup found, and what was not exact about it.
struct Selected {
    const Factor* factor = nullptr;
    const FactorValue* value = nullptr;
    int vintage_gap = 0;            ///< data year − factor year; 0 when exact or not dated
    bool wider_region = false;      ///< from further up the chain than the series goes: it has values of narrower regions
};

enum class SelectError : std::uint8_t {
    no_region,        ///< no value of the chain, for any year
    only_later,       ///< values only of years after the data year
    ambiguous_region, ///< the region lies in two regions with a value, and the activity names neither
    no_use,           ///< no value for this combustion use
};

class Reference {
public:
    /// Sets in order of precedence, the fuel set last. What an earlier one says of a factor lies over what a later one
    /// says (layers.hpp); `replaced()` is what is not used for that reason.
    void add_factors(FactorSet set);
    void set_fuels(FactorSet set);
    void set_gwp(gas::GwpSet set) { gwp_ = std::move(set); }
    void set_regions(std::vector<Region> regions);

    /// By id or alias.
    const Factor* find(std::string_view id) const;
    const gas::GwpSet& gwp() const { return gwp_; }
    const FactorSet* fuels() const { return fuels_.get(); }
    std::span<const std::unique_ptr<FactorSet>> sets() const { return sets_; }
    /// The document of that id in the set of that id; null for a dataset's own, which cites in words.
    const Source* source(std::string_view set, std::string_view source_id) const;
    const Region* region(std::string_view id) const;
    std::span<const Region> regions() const { return regions_; }
    /// The region (by its place in `regions()`), then what it lies in, level by level: one region a level unless it lies in several.
    using Levels = std::vector<std::vector<std::uint32_t>>;
    const Levels* levels(std::string_view region) const;
    /// Ids of every factor, for suggestions.
    std::vector<std::string_view> factor_ids() const;
    /// Factors of a fuel set that is not loaded: does any built-in fuel set have this id?
    static bool is_fuel_id(std::string_view id);

    std::span<const Replaced> replaced() const { return replaced_; }

private:
    std::vector<std::unique_ptr<FactorSet>> sets_;
    std::unique_ptr<FactorSet> fuels_;
    gas::GwpSet gwp_;
    void make_index();
    void lay_over(const FactorSet& set);

    std::vector<Region> regions_;
    std::vector<Levels> levels_;             ///< beside `regions_`
    std::unordered_map<std::string_view, std::uint32_t> region_at_;
    std::vector<Replaced> replaced_;
    std::deque<Factor> merged_;  ///< factors of several sets; they stay where they are
    std::unordered_map<std::string_view, const Factor*> by_id_;
};

/// The region itself, then its ancestors to the country, nearer ones first. An unknown region is `no_region`.
base::Result<std::vector<const Region*>, SelectError> region_chain(const Reference& reference, std::string_view region);

/// The value of `factor` for one gas at a place, year and use: walk the chain; the first region with any value of a
/// year at most `year` wins with its newest such year. Undated and placeless values hold everywhere. Never a later one.
/// A value of the use wins over one of any use; without a use only values of any use count.
base::Result<Selected, SelectError> select(const Reference& reference, const Factor& factor, gas::Gas gas,
                                           std::string_view region, int year, std::string_view use);

/// Readers of the formats; findings for everything wrong, nothing when the file cannot be used.
std::optional<FactorSet> read_factor_set(const yaml::Document& document, findings::Sink& sink);
/// `custom_factors` of a dataset: the same form; each needs `source` (in words: a dataset has no list of sources) and
/// `evidence` (ids of the dataset's own list). A factor that cannot be used is reported and left out.
std::vector<Factor> read_custom_factors(const yaml::Document& document, yaml::Node list, findings::Sink& sink);
std::optional<gas::GwpSet> read_gwp_set(const yaml::Document& document, findings::Sink& sink);
std::optional<std::vector<Region>> read_regions(const yaml::Document& document, findings::Sink& sink);

/// Built-in data by id; null when there is none. Throws InternalError when the embedded text is not readable.
std::optional<FactorSet> builtin_factor_set(std::string_view id);
/// Whether a built-in set, of fuels or not, has a factor of this id.
bool is_builtin_factor(std::string_view id);
std::vector<std::string_view> builtin_fuel_set_ids();
std::optional<gas::GwpSet> builtin_gwp_set(std::string_view id);
std::vector<std::string_view> builtin_gwp_ids();
std::vector<Region> builtin_regions();

}  // namespace nearzero::reference
