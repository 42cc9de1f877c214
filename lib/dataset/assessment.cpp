// SPDX-License-Identifier: Apache-2.0
/// `assessment:` and `restatements:` — the site's own statements, and figures it has corrected.
#include "dataset/ids.hpp"
#include "dataset/sections.hpp"
#include "dataset/series.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace {

/// The total of a year: CO2-equivalent, not negative. Nothing after reporting.
std::optional<Quantity> read_total(Pass& pass, yaml::Record& record, std::string_view key) {
    const yaml::Node node = record.required(key);
    if (!node) return std::nullopt;
    auto total = read_quantity(pass, node, &record.path(), key, units::of(units::Base::co2e));
    if (!total || total->value >= 0.0) return total;
    const yaml::Path path{&record.path(), key};
    pass.reading.report(findings::code::negative_amount, node.find("value").span(), {&path, "value"},
                        {{"value", std::string{total->written}}});
    return std::nullopt;
}

}  // namespace

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
    const yaml::Path path{&root.path(), "restatements"};
    yaml::for_each_item(root.maybe_sequence("restatements"), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        const auto year = record.year("year");
        const auto reason = record.text("reason");
        auto before = read_total(pass, record, "before");
        auto after = read_total(pass, record, "after");
        record.finish();
        if (year && reason && before && after)
            pass.dataset.restatements.push_back(
                {*year, *reason, std::move(*before), std::move(*after), item.find("year").span()});
    });
}

}  // namespace nearzero::dataset
