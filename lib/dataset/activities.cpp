// SPDX-License-Identifier: Apache-2.0
/// `activities:` — sources and sinks with their amounts by year.
#include "dataset/ids.hpp"
#include "dataset/model_values.hpp"
#include "dataset/sections.hpp"
#include "dataset/series.hpp"
#include "dataset/uncertainty.hpp"
#include "dataset/words.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

/// Amounts stand in the file or in a table, never both.
void read_amount_or_table(Pass& pass, yaml::Record& record, Activity& activity) {
    const bool has_amount = read_amounts(pass, record, "amount", YearRule::reported_and_earlier, activity.amount);
    if (has_amount && !record.has_more()) return;
    activity.table = or_empty(record.maybe_id("table"));
    const bool has_table = record.has("table");
    if (has_amount && has_table)
        record.report(code::amount_and_table, "table", {{"id", std::string{activity.id.value}}});
    else if (!has_table && !record.has("amount"))
        record.report(code::no_amount, "amount", {{"id", std::string{activity.id.value}}});
}

/// What few activities state.
void read_details(Pass& pass, yaml::Record& record, Activity& activity) {
    activity.part = or_empty(record.maybe_id("part"));
    activity.use = or_empty(record.maybe_id("use"));
    activity.parameters = read_parameters(pass, record);
    activity.inputs = read_inputs(pass, record);
    activity.uncertainty = read_uncertainty(record);
    activity.scope = record.maybe_integer("scope", 1, 3);
    activity.region = read_region(record, "region");
    activity.factor_year = record.maybe_year("factor_year");
    activity.quality =
        record.maybe_choice("quality", std::span<const Word<Quality>>{kQualities}).value_or(Quality::unstated);
    activity.error_group = or_empty(record.maybe_id("error_group"));
    activity.meter = or_empty(record.maybe_text("meter"));
    activity.note = or_empty(record.maybe_long_text("note"));
}

Activity read_activity(Pass& pass, yaml::Record& record) {
    Activity activity;
    activity.span = record.node().span();
    activity.id = read_own_id(record);
    activity.name = read_name(record, "name");
    activity.factor = or_empty(record.id("factor"));
    read_series_unit(pass, record, activity.amount);
    read_amount_or_table(pass, record, activity);
    if (record.has_more()) activity.evidence = record.maybe_texts("evidence");
    if (record.has_more()) read_details(pass, record, activity);
    record.finish();
    return activity;
}

}  // namespace

void read_activities(Pass& pass, yaml::Record& root) {
    const yaml::Node list = root.maybe_sequence("activities");
    if (!list) return;
    auto& activities = pass.dataset.activities;
    activities.reserve(list.size());
    const yaml::Path path{&root.path(), "activities"};
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (record.ok()) activities.push_back(read_activity(pass, record));
    });
    IdList::of(activities).report_repeated(pass, "activities");
}

}  // namespace nearzero::dataset
