// SPDX-License-Identifier: Apache-2.0
/// `nearzero/gwp/v1`: one published table of warming potentials.
#include <array>

#include "base/suggest.hpp"
#include "findings/code/reference.hpp"
#include "reference/reference.hpp"
#include "reference/source_list.hpp"

namespace nearzero::reference {

namespace code = findings::code;
using gas::Gas;

namespace {

struct Row {
    gas::GwpValue value;
    std::string_view written;
    text::Span span;
};

using Rows = std::array<std::optional<Row>, gas::kGases>;

std::optional<Row>& at(Rows& rows, Gas gas) { return rows[static_cast<std::size_t>(gas)]; }

void read_row(yaml::Record& record, const SourceList& sources, Rows& rows) {
    const auto id = record.text("gas");
    std::optional<Gas> gas;
    if (id) {
        gas = gas::find_gas(id->value);
        if (gas) {
            record.name_step(gas::name(*gas));
        } else {
            auto& finding = record.report(code::unknown_gas, "gas", {{"gas", std::string{id->value}}});
            if (const auto near = base::nearest(id->value, gas::gas_names())) finding.with_suggestion(*near);
        }
    }
    const auto value = record.number("value");
    const auto source = sources.cite(record);
    const auto status = read_status(record);
    const auto locator = record.maybe_text("locator");
    const auto note = record.maybe_long_text("note");
    record.finish();
    if (!gas || !value || !source || !status) return;
    if (const auto& known = at(rows, *gas)) {
        record.report(code::duplicate_gas, "gas",
                      {{"gas", std::string{id->value}}, {"line", line_of(record.reading(), known->span.begin)}});
        return;
    }
    const bool carbon_dioxide = *gas == Gas::co2 || *gas == Gas::co2_biogenic || *gas == Gas::co2e;
    if (carbon_dioxide && value->value != 1.0) {
        record.report(code::carbon_dioxide_not_one, "value",
                      {{"gas", std::string{id->value}}, {"value", std::string{value->written}}});
        return;
    }
    if (!(value->value > 0.0)) {
        record.report(code::gwp_not_positive, "value",
                      {{"gas", std::string{id->value}}, {"value", std::string{value->written}}});
        return;
    }
    at(rows, *gas) = Row{{value->value, *status, *source, locator ? std::string{locator->value} : std::string{},
                          note ? std::string{note->value} : std::string{}},
                         value->written,
                         id->span};
}

/// Methane: one value for all, or fossil and biogenic apart with CH4 as the biogenic one.
void check_completeness(yaml::Record& root, Rows& rows, const std::string& set) {
    const auto& fossil = at(rows, Gas::ch4_fossil);
    const auto& biogenic = at(rows, Gas::ch4_biogenic);
    const auto& methane = at(rows, Gas::ch4);
    if (fossil.has_value() != biogenic.has_value())
        root.reading().report(code::half_split_methane, (fossil ? fossil : biogenic)->span, {&root.path(), "values"}, {{"set", set}});
    if (biogenic && methane && methane->value.value != biogenic->value.value)
        root.reading().report(code::methane_not_biogenic, methane->span, {&root.path(), "values"},
                              {{"set", set},
                               {"value", std::string{methane->written}},
                               {"biogenic", std::string{biogenic->written}}});
    for (const Gas gas : {Gas::co2, Gas::ch4, Gas::n2o})
        if (!at(rows, gas) && !(gas == Gas::ch4 && (fossil || biogenic)))
            root.report(code::gwp_set_lacks_gas, "values", {{"set", set}, {"gas", std::string{gas::name(gas)}}});
}

}  // namespace

std::optional<gas::GwpSet> read_gwp_set(const yaml::Document& document, findings::Sink& sink) {
    const std::size_t errors_before = sink.error_count();
    yaml::Reading reading{document, sink};
    yaml::Record root{reading, document.root(), nullptr, ""};
    if (!check_schema(root, "nearzero/gwp/v1")) return std::nullopt;
    gas::GwpSet set;
    if (const yaml::Node head = root.required("set")) {
        yaml::Record record{reading, head, &root.path(), "set"};
        if (const auto id = record.id("id")) set.id = id->value;
        if (const auto version = record.text("version")) set.version = version->value;
        if (const auto title = record.text("title")) set.title = title->value;
        record.finish();
    }
    const SourceList sources = SourceList::read(root);
    Rows rows;
    const yaml::Path path{&root.path(), "values"};
    const yaml::Node list = root.required("values");
    const std::size_t errors_before_rows = sink.error_count();
    if (list && yaml::require_kind(reading, list, path, yaml::Kind::sequence)) {
        yaml::for_each_item(list, [&](yaml::Node item, std::size_t position) {
            const std::string step = std::to_string(position);
            yaml::Record record{reading, item, &path, step};
            if (record.ok()) read_row(record, sources, rows);
        });
        // A gas whose row is faulty is not also reported as lacking.
        if (sink.error_count() == errors_before_rows) check_completeness(root, rows, set.id);
    }
    root.finish();
    if (sink.error_count() != errors_before) return std::nullopt;
    set.set_splits_methane(at(rows, Gas::ch4_fossil).has_value());
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i]) set.set(static_cast<Gas>(i), std::move(rows[i]->value));
    return set;
}

}  // namespace nearzero::reference
