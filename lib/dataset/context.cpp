// SPDX-License-Identifier: Apache-2.0
/// `context:` — denominators and other figures that are no emissions, named by the programme's indicators; and the
/// indicators a pilot declares not applicable.
#include <algorithm>

#include "dataset/ids.hpp"
#include "dataset/sections.hpp"
#include "dataset/series.hpp"
#include "dataset/uncertainty.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

bool is_id(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (text.empty() || text.size() > 64 || !letter(text.front())) return false;
    return std::ranges::all_of(text, [&](char c) { return letter(c) || c == '.' || c == '_' || c == '-'; });
}

}  // namespace

void read_context(Pass& pass, yaml::Record& root) {
    const yaml::Node mapping = root.maybe_mapping("context");
    if (!mapping) return;
    auto& context = pass.dataset.context;
    context.reserve(mapping.size());
    const yaml::Path path{&root.path(), "context"};
    yaml::for_each_entry(mapping, [&](yaml::Node key, yaml::Node value) {
        ContextSeries entry;
        entry.id = {key.text(), key.span()};
        const bool has_id = is_id(key.text());
        if (!has_id)
            pass.reading.report(code::bad_context_id, key.span(), path, {{"id", std::string{key.text()}}});
        yaml::Record record{pass.reading, value, &path, key.text()};
        if (!record.ok()) return;
        read_series_unit(pass, record, entry.series);
        if (record.required("amount")) read_amounts(pass, record, "amount", YearRule::any, entry.series);
        if (record.has_more()) entry.uncertainty = read_uncertainty(record);
        record.finish();
        if (has_id) context.push_back(std::move(entry));
    });
}

void read_not_applicable(Pass& pass, yaml::Record& root) {
    struct Declared {
        Text id;
    };
    std::vector<Declared> declared, sources;
    const yaml::Path path{&root.path(), "not_applicable"};
    yaml::for_each_item(root.maybe_sequence("not_applicable"), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        // An entry is about an indicator or about a kind of source; beside `source`, `indicator` is one key too many.
        if (record.has("source")) {
            const auto source = record.choice<SourceCategory>("source", kSourceCategories);
            const auto reason = record.text("reason");
            const Text written = source ? Text{word_of(*source), record.span_of("source")} : Text{};
            if (source) sources.push_back({written});
            record.finish();
            if (source && reason) pass.dataset.sources_not_applicable.push_back({*source, written, *reason});
            return;
        }
        const auto indicator = record.id("indicator");
        const auto reason = record.text("reason");
        record.finish();
        if (indicator) declared.push_back({*indicator});
        if (indicator && reason) pass.dataset.not_applicable.push_back({*indicator, *reason});
    });
    IdList::of(declared).report_repeated(pass, "not_applicable");
    IdList::of(sources).report_repeated(pass, "not_applicable");
}

}  // namespace nearzero::dataset
