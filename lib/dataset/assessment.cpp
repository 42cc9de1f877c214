// SPDX-License-Identifier: Apache-2.0
/// `assessment:` and `restatements:` — the site's own statements, and figures it has corrected.
#include "dataset/ids.hpp"
#include "dataset/sections.hpp"
#include "dataset/series.hpp"

namespace nearzero::dataset {

void read_assessment(Pass& pass, yaml::Record& root) {
    const yaml::Node node = root.maybe_mapping("assessment");
    if (!node) return;
    auto& conditions = pass.dataset.entry_conditions;
    yaml::Record assessment{pass.reading, node, &root.path(), "assessment"};
    const yaml::Path path{&assessment.path(), "entry_conditions"};
    yaml::for_each_item(assessment.maybe_sequence("entry_conditions"), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (!record.ok()) return;
        EntryCondition condition;
        condition.id = read_own_id(record);
        condition.met = record.maybe_boolean("met");
        condition.statement = or_empty(record.maybe_long_text("statement"));
        condition.evidence = record.maybe_texts("evidence");
        record.finish();
        conditions.push_back(std::move(condition));
    });
    assessment.finish();
    IdList::of(conditions).report_repeated(pass, "assessment.entry_conditions");
}

void read_restatements(Pass& pass, yaml::Record& root) {
    const units::Dimension co2e = units::of(units::Base::co2e);
    const yaml::Path path{&root.path(), "restatements"};
    yaml::for_each_item(root.maybe_sequence("restatements"), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        const auto year = record.year("year");
        const auto reason = record.text("reason");
        const yaml::Node before_node = record.required("before");
        const yaml::Node after_node = record.required("after");
        std::optional<Quantity> before, after;
        if (before_node) before = read_quantity(pass, before_node, &record.path(), "before", co2e);
        if (after_node) after = read_quantity(pass, after_node, &record.path(), "after", co2e);
        record.finish();
        if (year && reason && before && after)
            pass.dataset.restatements.push_back({*year, *reason, std::move(*before), std::move(*after)});
    });
}

}  // namespace nearzero::dataset
