// SPDX-License-Identifier: Apache-2.0
/// `nearzero/regions/v1`: which region lies in which.
#include <algorithm>
#include <unordered_map>

#include "base/suggest.hpp"
#include "findings/code/reference.hpp"
#include "reference/reference.hpp"
#include "reference/source_list.hpp"

namespace nearzero::reference {

namespace code = findings::code;

namespace {

class RegionTable {
public:
    void read(yaml::Record& record, const SourceList& sources);
    void check(yaml::Reading& reading, const yaml::Path& path);
    std::vector<Region> take() && { return std::move(regions_); }

private:
    struct Named {
        std::size_t child;
        std::string_view parent;
        text::Span span;
    };
    bool reaches(std::size_t from, std::size_t target, std::vector<bool>& seen) const;

    std::vector<Region> regions_;
    std::vector<text::Span> spans_;
    std::vector<Named> named_;                                  ///< every "lies in" of the file
    std::unordered_map<std::string_view, std::size_t> at_;      ///< ids are views into the document
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
    const auto [known, is_new] = at_.try_emplace(id->value, regions_.size());
    if (!is_new) {
        record.report(code::duplicate_region, "id",
                      {{"region", std::string{id->value}},
                       {"line", line_of(record.reading(), spans_[known->second].begin)}});
        return;
    }
    Region region{std::string{id->value}, std::string{zh->value}, std::string{en->value}, {}, *source, *status, {}};
    if (note) region.note = note->value;
    for (const auto& parent : parents) {
        named_.push_back({regions_.size(), parent.value, parent.span});
        region.parents.emplace_back(parent.value);
    }
    regions_.push_back(std::move(region));
    spans_.push_back(id->span);
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

void RegionTable::check(yaml::Reading& reading, const yaml::Path& path) {
    std::vector<std::string_view> ids;
    for (const Region& region : regions_) ids.push_back(region.id);
    for (const Named& entry : named_) {
        if (at_.contains(entry.parent)) continue;
        auto& finding = reading.report(code::unknown_parent, entry.span, path,
                                       {{"region", std::string{entry.parent}}, {"child", regions_[entry.child].id}});
        if (const auto near = base::nearest(entry.parent, ids)) finding.with_suggestion(*near);
    }
    for (std::size_t i = 0; i < regions_.size(); ++i) {
        std::vector<bool> seen(regions_.size(), false);
        if (!reaches(i, i, seen)) continue;
        reading.report(code::region_cycle, spans_[i], path, {{"region", regions_[i].id}});
        return;   // the others of the cycle are the same fault
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
        if (sink.error_count() == errors_before) table.check(reading, path);
    }
    root.finish();
    if (sink.error_count() != errors_before) return std::nullopt;
    return std::move(table).take();
}

}  // namespace nearzero::reference
