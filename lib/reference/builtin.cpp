// SPDX-License-Identifier: Apache-2.0
/// The embedded data. A text of ours that does not read is a bug, never a finding for a user.
#include <algorithm>

#include "base/internal_error.hpp"
#include "reference/known_regions.hpp"
#include "reference/reference.hpp"
#include "yaml/read.hpp"

namespace nearzero::reference {

namespace {

constexpr std::string_view kFactorsEnd = ".factors.yaml";
constexpr std::string_view kGwpEnd = ".gwp.yaml";
constexpr std::string_view kRegions = "regions.yaml";

/// File names are "<set id>.factors.yaml" and "<set id>.gwp.yaml"; tests hold them to it.
const text::EmbeddedFile* find_file(std::string_view id, std::string_view end) {
    for (const auto& file : embedded_files())
        if (file.name.size() == id.size() + end.size() && file.name.starts_with(id) && file.name.ends_with(end)) return &file;
    return nullptr;
}

std::vector<std::string_view> ids_of(std::string_view end) {
    std::vector<std::string_view> ids;
    for (const auto& file : embedded_files())
        if (file.name.ends_with(end)) ids.push_back(file.name.substr(0, file.name.size() - end.size()));
    std::ranges::sort(ids);
    return ids;
}

template <class F>
auto read_embedded(const text::EmbeddedFile& file, F&& reader) {
    findings::Sink sink;
    const auto document = yaml::read(std::string{file.name}, std::string{file.text}, sink);
    auto result = document ? reader(*document, sink) : decltype(reader(*document, sink)){};
    if (!result || !sink.empty()) {
        std::string why = "built-in data '" + std::string{file.name} + "' is not readable";
        if (!sink.empty())
            why += ": line " + std::to_string(sink.all().front().at.line) + ": " +
                   sink.all().front().message(findings::Lang::en);
        throw base::InternalError{why};
    }
    return result;
}

const std::vector<Region>& regions() {
    static const std::vector<Region> table = [] {
        const auto* file = find_file("", kRegions);
        if (file == nullptr) throw base::InternalError{"the table of regions is not embedded"};
        return *read_embedded(*file, read_regions);
    }();
    return table;
}

const std::vector<std::string_view>& sorted_region_ids() {
    static const std::vector<std::string_view> ids = [] {
        std::vector<std::string_view> list;
        for (const Region& region : regions()) list.push_back(region.id);
        std::ranges::sort(list);
        return list;
    }();
    return ids;
}

}  // namespace

std::optional<FactorSet> builtin_factor_set(std::string_view id) {
    const auto* file = find_file(id, kFactorsEnd);
    if (file == nullptr) return std::nullopt;
    auto set = read_embedded(*file, read_factor_set);
    set->origin = kBuiltin;
    set->digest = file->sha256;
    return set;
}

bool is_builtin_factor(std::string_view id) {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> list;
        for (const std::string_view set_id : ids_of(kFactorsEnd)) {
            const auto set = builtin_factor_set(set_id);
            for (const Factor& factor : set->factors) list.push_back(factor.id);
        }
        std::ranges::sort(list);
        return list;
    }();
    return std::ranges::binary_search(ids, id);
}

std::vector<std::string_view> builtin_fuel_set_ids() {
    std::vector<std::string_view> ids = ids_of(kFactorsEnd);
    std::erase(ids, "cn-builtin");   // the one set that is always loaded
    return ids;
}

std::optional<gas::GwpSet> builtin_gwp_set(std::string_view id) {
    const auto* file = find_file(id, kGwpEnd);
    if (file == nullptr) return std::nullopt;
    auto set = read_embedded(*file, read_gwp_set);
    set->digest = file->sha256;
    return set;
}

std::vector<std::string_view> builtin_gwp_ids() { return ids_of(kGwpEnd); }

std::vector<Region> builtin_regions() { return regions(); }

bool is_known_region(std::string_view id) { return std::ranges::binary_search(sorted_region_ids(), id); }

std::span<const std::string_view> known_regions() { return sorted_region_ids(); }

}  // namespace nearzero::reference
