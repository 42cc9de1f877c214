// SPDX-License-Identifier: Apache-2.0
/// The root of a pilot file: its format line, then every section.
#include "dataset/dataset.hpp"

#include "base/suggest.hpp"
#include "dataset/sections.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

constexpr std::string_view kSchema = "nearzero/pilot/v1";

/// Whether the file says that it is a pilot dataset of this version. A file of another format is not read further:
/// every one of its keys would be reported.
bool is_pilot_file(Pass& pass, yaml::Record& root) {
    const auto schema = root.text("schema");
    if (!schema) return root.ok();
    if (schema->value != kSchema) {
        auto& finding = root.report(code::wrong_schema, "schema",
                                    {{"schema", std::string{schema->value}}, {"expected", std::string{kSchema}}});
        const std::array<std::string_view, 1> known{kSchema};
        if (base::nearest(schema->value, known)) finding.with_suggestion(kSchema);
        return false;
    }
    const yaml::Node first = root.node().first();
    if (first.text() != "schema")
        pass.reading.report(code::schema_not_first, first.span(), root.path(),
                            {{"key", std::string{first.text()}}, {"expected", std::string{kSchema}}});
    return true;
}

}  // namespace

Dataset read_dataset(yaml::Document document, findings::Sink& sink) {
    Dataset dataset{std::move(document)};
    yaml::Reading reading{dataset.document, sink};
    Pass pass{reading, dataset, {}};
    yaml::Record root{reading, dataset.document.root(), nullptr, ""};
    if (!root.ok() || !is_pilot_file(pass, root)) return dataset;
    read_pilot(pass, root);
    read_years(pass, root);  // before every section with a series
    read_boundary(pass, root);
    read_activities(pass, root);
    read_generation(pass, root);
    read_tables(pass, root);
    if (const auto factors = root.maybe_sequence("custom_factors")) dataset.custom_factors = factors;
    read_context(pass, root);
    read_instruments(pass, root);
    read_not_applicable(pass, root);
    read_plan(pass, root);
    read_application(pass, root);
    read_evidence(pass, root);
    read_lifecycle(pass, root);
    read_assessment(pass, root);
    read_restatements(pass, root);
    read_published(pass, root);
    read_waivers(pass, root);
    root.finish();
    check_references(pass, root);
    return dataset;
}

}  // namespace nearzero::dataset
