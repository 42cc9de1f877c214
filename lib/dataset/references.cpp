// SPDX-License-Identifier: Apache-2.0
/// References between the lists of a file, once all of them are read.
#include <algorithm>

#include "dataset/file_reference.hpp"
#include "dataset/ids.hpp"
#include "dataset/sections.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

void expect_all(Pass& pass, const IdList& known, const std::vector<Text>& references,
                const findings::CodeInfo& unknown, const yaml::Path& owner, std::string_view key) {
    if (references.empty()) return;
    const yaml::Path path{&owner, key};
    for (const auto& reference : references) known.expect(pass, reference, unknown, path);
}

/// Checks the `evidence` of every item of a list.
template <class Items>
void expect_evidence(Pass& pass, const IdList& evidence, const Items& items, std::string_view list) {
    const yaml::Path path{nullptr, list};
    for (const auto& item : items)
        expect_all(pass, evidence, item.evidence, code::unknown_evidence, {&path, item.id.value}, "evidence");
}

/// A list that is there but could not be read was reported; what refers to it is not reported again.
bool is_unreadable(const Pass& pass, std::string_view list) {
    const yaml::Node node = pass.dataset.document.root().find(list);
    return node && !node.is_sequence();
}

void check_tables(Pass& pass) {
    const Dataset& dataset = pass.dataset;
    const yaml::Node written = dataset.document.root().find("tables");
    if (is_unreadable(pass, "tables") || (written && written.size() > kMostTables)) return;
    const IdList tables = IdList::of(dataset.tables);
    const yaml::Path activities{nullptr, "activities"};
    std::vector<std::string_view> used;
    bool all_known = true;
    for (const auto& activity : dataset.activities) {
        if (!activity.table) continue;
        used.push_back(activity.table.value);
        const yaml::Path owner{&activities, activity.id.value};
        tables.expect(pass, activity.table, code::unknown_table, {&owner, "table"});
        all_known = all_known && tables.has(activity.table.value);
    }
    if (!all_known) return;  // a table that seems unused is probably the one that was meant
    const yaml::Path list{nullptr, "tables"};
    for (const auto& table : dataset.tables)
        if (table.id && std::ranges::find(used, table.id.value) == used.end())
            pass.reading.report(code::unused_table, table.id.span, {&list, table.id.value},
                                {{"id", std::string{table.id.value}}});
}

void check_instruments(Pass& pass) {
    if (pass.dataset.instruments.empty() || is_unreadable(pass, "activities")) return;
    const IdList activities = IdList::of(pass.dataset.activities);
    const yaml::Path list{nullptr, "instruments"};
    for (const auto& instrument : pass.dataset.instruments)
        expect_all(pass, activities, instrument.applies_to, code::unknown_activity, {&list, instrument.id.value},
                   "applies_to");
}

void check_evidence(Pass& pass) {
    if (is_unreadable(pass, "evidence")) return;
    const Dataset& dataset = pass.dataset;
    const IdList evidence = IdList::of(dataset.evidence);
    expect_evidence(pass, evidence, dataset.activities, "activities");
    const yaml::Path activities{nullptr, "activities"};
    for (const auto& activity : dataset.activities) {
        const yaml::Path owner{&activities, activity.id.value}, list{&owner, "parameters"};
        for (const auto& parameter : activity.parameters)
            expect_all(pass, evidence, parameter.evidence, code::unknown_evidence, {&list, parameter.name.value}, "evidence");
    }
    expect_evidence(pass, evidence, dataset.generation, "generation");
    expect_evidence(pass, evidence, dataset.instruments, "instruments");
    expect_evidence(pass, evidence, dataset.plan.projects, "plan.projects");
    expect_evidence(pass, evidence, dataset.entry_conditions, "assessment.entry_conditions");
    expect_evidence(pass, evidence, dataset.routing, "assessment.routing");
    expect_evidence(pass, evidence, dataset.statements, "assessment.statements");
    const yaml::Path lifecycle{nullptr, "lifecycle"};
    for (const auto& event : dataset.lifecycle)
        expect_all(pass, evidence, event.evidence, code::unknown_evidence, {&lifecycle, event.event.value}, "evidence");
    const yaml::Path published{nullptr, "published"};
    for (const auto& figure : dataset.published)
        expect_all(pass, evidence, figure.evidence, code::unknown_evidence, {&published, figure.indicator.value},
                   "evidence");
}

}  // namespace

void check_references(Pass& pass, yaml::Record& root) {
    check_evidence(pass);
    check_tables(pass);
    check_instruments(pass);

    // A list that is there but unreadable has been reported; one that is absent or empty has not.
    const auto is_empty = [&](std::string_view key) {
        const yaml::Node node = root.node().find(key);
        return !node || (node.is_sequence() && node.size() == 0);
    };
    if (is_empty("activities") && is_empty("generation"))
        root.report(code::empty_inventory, "activities");
}

}  // namespace nearzero::dataset
