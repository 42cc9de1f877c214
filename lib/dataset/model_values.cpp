// SPDX-License-Identifier: Apache-2.0
#include "dataset/model_values.hpp"

#include "dataset/series.hpp"
#include "findings/code/dataset.hpp"
#include "findings/code/reference.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

/// The site's own value, with where it is from; `option` says which published entry it stands for. Nothing after
/// reporting.
bool read_own_value(Pass& pass, yaml::Record& record, ParameterValue& parameter) {
    const bool has_option = record.has("option");
    parameter.option = or_empty(record.maybe_id("option"));
    const auto value = record.number("value");
    auto unit = pass.units.read(record, "unit");
    const auto source = record.text("source");
    const bool has_evidence = static_cast<bool>(record.required("evidence"));
    if (has_evidence) parameter.evidence = record.maybe_texts("evidence");
    const auto low = record.maybe_number("low"), high = record.maybe_number("high");
    const bool bounds_read = record.has("low") == low.has_value() && record.has("high") == high.has_value();
    record.finish();
    if (!value || !unit || !source || !has_evidence || !bounds_read || (has_option && !parameter.option)) return false;
    if (value->value < 0.0) {
        record.report(code::negative_amount, "value", {{"value", std::string{value->written}}});
        return false;
    }
    if ((low || high) && !(low && high && low->value <= value->value && value->value <= high->value)) {
        record.report(code::bounds_around_value, low ? "low" : "high",
                      {{"low", low ? std::string{low->written} : "?"},
                       {"high", high ? std::string{high->written} : "?"},
                       {"value", std::string{value->written}}});
        return false;
    }
    parameter.value = value->value;
    parameter.unit = std::move(unit->unit);
    parameter.source = *source;
    if (low) parameter.low = low->value, parameter.high = high->value;
    return true;
}

}  // namespace

std::vector<ParameterValue> read_parameters(Pass& pass, yaml::Record& activity) {
    std::vector<ParameterValue> parameters;
    const yaml::Path path{&activity.path(), "parameters"};
    yaml::for_each_entry(activity.maybe_mapping("parameters"), [&](yaml::Node key, yaml::Node node) {
        ParameterValue parameter;
        parameter.name = {key.text(), key.span()};
        parameter.span = node.span();
        if (node.is_mapping()) {
            yaml::Record record{pass.reading, node, &path, key.text()};
            parameter.readable = read_own_value(pass, record, parameter);
        } else if (const auto option = yaml::read_id(pass.reading, node, {&path, key.text()})) {
            parameter.option = *option;
        } else {
            parameter.readable = false;
        }
        parameters.push_back(std::move(parameter));
    });
    return parameters;
}

std::vector<InputSeries> read_inputs(Pass& pass, yaml::Record& activity) {
    std::vector<InputSeries> inputs;
    const yaml::Path path{&activity.path(), "inputs"};
    yaml::for_each_entry(activity.maybe_mapping("inputs"), [&](yaml::Node key, yaml::Node node) {
        yaml::Record record{pass.reading, node, &path, key.text()};
        if (!record.ok()) return;
        InputSeries input;
        input.name = {key.text(), key.span()};
        read_series_unit(pass, record, input.series);
        if (!read_amounts(pass, record, "amount", YearRule::every_reported, input.series)) record.required("amount");
        record.finish();
        inputs.push_back(std::move(input));
    });
    return inputs;
}

}  // namespace nearzero::dataset
