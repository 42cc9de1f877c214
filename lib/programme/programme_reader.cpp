// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "findings/code/programme.hpp"
#include "programme/sections.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

constexpr std::string_view kSchema = "nearzero/programme/v1";

/// The first key says what the file is; another file is not read as a programme.
bool read_schema(yaml::Record& root) {
    const yaml::Node first = root.node().first();
    const auto schema = root.text("schema");
    if (!schema) return false;
    const bool leads = first.text() == "schema";
    if (schema->value == kSchema && leads) return true;
    root.reading().report(code::wrong_programme_schema, leads ? schema->span : first.span(), {&root.path(), "schema"},
                          {{"expected", std::string{kSchema}}, {"found", std::string{leads ? schema->value : first.text()}}});
    return schema->value == kSchema;
}

void read_head(yaml::Record& root, Programme& programme) {
    yaml::Record in{root.reading(), root.required("programme"), &root.path(), "programme"};
    if (!in.ok()) return;
    if (const auto id = in.id("id")) programme.id = id->value;
    if (!in.has("version")) in.required("version");
    programme.version = in.maybe_integer("version", 1, 9999).value_or(1);
    programme.name = read_name(in, "name");
    programme.authority = text_or_empty(in, "authority");
    static constexpr auto kStatus = std::to_array<yaml::Word<std::string_view>>(
        {{"verified", "verified"}, {"excerpt", "excerpt"}, {"skeleton", "skeleton"}, {"own", "own"}});
    if (const auto status = in.choice("status", std::span<const yaml::Word<std::string_view>>{kStatus}))
        programme.status = *status;
    if (const yaml::Node node = in.maybe_mapping("document")) {
        yaml::Record document{in.reading(), node, &in.path(), "document"};
        if (const auto title = document.text("title")) programme.document_title = title->value;
        if (const auto date = document.maybe_date("date")) programme.document_date = calendar::to_string(*date);
        programme.document_url = text_or_empty(document, "url");
        programme.document_note = maybe_name(document, "note");
        document.finish();
    }
    in.finish();
}

}  // namespace

std::optional<Programme> read_programme(const yaml::Document& document, findings::Sink& sink) {
    const std::size_t errors_before = sink.error_count();
    yaml::Reading reading{document, sink};
    yaml::Record root{reading, document.root(), nullptr, ""};
    if (!root.ok() || !read_schema(root)) return std::nullopt;
    Programme programme;
    programme.origin = document.source().name();
    read_head(root, programme);
    read_accounting(root, programme.accounting);
    read_context(root, programme);
    read_indicators(root, programme);
    read_categories(root, programme);
    read_open_points(root, programme);
    read_procedure(root, programme);
    root.finish();
    if (sink.error_count() > errors_before) return std::nullopt;
    return programme;
}

}  // namespace nearzero::programme
