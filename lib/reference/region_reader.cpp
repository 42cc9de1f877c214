// SPDX-License-Identifier: Apache-2.0
/// `nearzero/regions/v1`: which region lies in which. The table is our own and no user file replaces it: a region listed twice, an
/// unknown parent or a cycle is a bug of the data, never a finding.
#include <unordered_map>

#include "base/internal_error.hpp"
#include "reference/reference.hpp"
#include "reference/source_list.hpp"

namespace nearzero::reference {

namespace {

[[noreturn]] void broken(const std::string& why) { throw base::InternalError{"the table of regions is broken: " + why}; }

class RegionTable {
public:
    void read(yaml::Record& record, const SourceList& sources);
    void check() const;
    std::vector<Region> take() && { return std::move(regions_); }

private:
    bool reaches(std::size_t from, std::size_t target, std::vector<bool>& seen) const;

    std::vector<Region> regions_;
    std::unordered_map<std::string_view, std::size_t> at_;   ///< ids are views into the document
};

void RegionTable::read(yaml::Record& record, const SourceList& sources) {
    const auto id = record.text("id");
    if (id) record.name_step(id->value);
    std::optional<yaml::Text> zh, en;
    if (const yaml::Node names = record.required("name")) {
        yaml::Record languages{record.reading(), names, &record.path(), "name"};
        zh = languages.text("zh");
        en = languages.text("en");
        languages.finish();
    }
    const auto parents = record.maybe_texts("in");
    const auto source = sources.cite(record);
    const auto status = read_status(record);
    const auto note = record.maybe_long_text("note");
    record.finish();
    if (!id || !zh || !en || !source || !status) return;
    if (!at_.try_emplace(id->value, regions_.size()).second) broken(std::string{id->value} + " is listed twice");
    Region region{std::string{id->value}, std::string{zh->value}, std::string{en->value}, {}, *source, *status, {}};
    if (note) region.note = note->value;
    for (const auto& parent : parents) region.parents.emplace_back(parent.value);
    regions_.push_back(std::move(region));
}

bool RegionTable::reaches(std::size_t from, std::size_t target, std::vector<bool>& seen) const {
    for (const std::string& parent : regions_[from].parents) {
        const auto found = at_.find(parent);
        if (found == at_.end()) continue;
        if (found->second == target) return true;
        if (seen[found->second]) continue;
        seen[found->second] = true;
        if (reaches(found->second, target, seen)) return true;
    }
    return false;
}

void RegionTable::check() const {
    for (std::size_t i = 0; i < regions_.size(); ++i) {
        for (const std::string& parent : regions_[i].parents)
            if (!at_.contains(parent)) broken(regions_[i].id + " lies in the unlisted region " + parent);
        std::vector<bool> seen(regions_.size(), false);
        if (reaches(i, i, seen)) broken(regions_[i].id + " lies in itself");
    }
}

}  // namespace

std::optional<std::vector<Region>> read_regions(const yaml::Document& document, findings::Sink& sink) {
    const std::size_t errors_before = sink.error_count();
    yaml::Reading reading{document, sink};
    yaml::Record root{reading, document.root(), nullptr, ""};
    if (!check_schema(root, "nearzero/regions/v1")) return std::nullopt;
    const SourceList sources = SourceList::read(root);
    RegionTable table;
    const yaml::Path path{&root.path(), "regions"};
    const yaml::Node list = root.required("regions");
    if (list && yaml::require_kind(reading, list, path, yaml::Kind::sequence)) {
        yaml::for_each_item(list, [&](yaml::Node item, std::size_t position) {
            const std::string step = std::to_string(position);
            yaml::Record record{reading, item, &path, step};
            if (record.ok()) table.read(record, sources);
        });
        if (sink.error_count() == errors_before) table.check();
    }
    root.finish();
    if (sink.error_count() != errors_before) return std::nullopt;
    return std::move(table).take();
}

}  // namespace nearzero::reference
