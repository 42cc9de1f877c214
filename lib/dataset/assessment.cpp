// SPDX-License-Identifier: Apache-2.0
/// `assessment:`, `application:` and `restatements:` — the site's own statements, the fields of its form, and figures it has
/// corrected.
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

std::vector<Declaration> read_declarations(Pass& pass, yaml::Record& assessment, std::string_view key) {
    std::vector<Declaration> declared;
    const yaml::Path path{&assessment.path(), key};
    yaml::for_each_item(assessment.maybe_sequence(key), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (!record.ok()) return;
        Declaration declaration;
        declaration.id = read_own_id(record);
        declaration.met = record.maybe_boolean("met");
        declaration.statement = or_empty(record.maybe_long_text("statement"));
        declaration.evidence = record.maybe_texts("evidence");
        record.finish();
        declared.push_back(std::move(declaration));
    });
    IdList::of(declared).report_repeated(pass, path.to_string());
    return declared;
}

}  // namespace

void read_assessment(Pass& pass, yaml::Record& root) {
    const yaml::Node node = root.maybe_mapping("assessment");
    if (!node) return;
    yaml::Record assessment{pass.reading, node, &root.path(), "assessment"};
    pass.dataset.entry_conditions = read_declarations(pass, assessment, "entry_conditions");
    pass.dataset.routing = read_declarations(pass, assessment, "routing");
    pass.dataset.statements = read_declarations(pass, assessment, "statements");
    assessment.finish();
}

void read_application(Pass& pass, yaml::Record& root) {
    const yaml::Path path{&root.path(), "application"};
    yaml::for_each_entry(root.maybe_mapping("application"), [&](yaml::Node key, yaml::Node value) {
        const yaml::Path at{&path, key.text()};
        const auto id = yaml::read_id(pass.reading, key, at);
        FormEntry entry;
        if (value.is_mapping()) {
            yaml::Record record{pass.reading, value, &path, key.text()};
            entry.figures.emplace();
            read_series_unit(pass, record, *entry.figures);
            if (record.required("amount")) read_amounts(pass, record, "amount", YearRule::any, *entry.figures);
            record.finish();
        } else {
            entry.text = or_empty(yaml::read_long_text(pass.reading, value, at));
        }
        if (!id) return;
        entry.id = *id;
        pass.dataset.application.push_back(std::move(entry));
    });
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
