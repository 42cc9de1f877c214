// SPDX-License-Identifier: Apache-2.0
#include "load.hpp"

#include <algorithm>

#include "findings/code/invocation.hpp"
#include "io.hpp"
#include "text/digest.hpp"
#include "unreadable.hpp"
#include "yaml/read.hpp"

namespace nearzero::cmd {

namespace code = findings::code;

namespace {

struct UserFile {
    yaml::Document document;
    std::string schema;
    std::string digest;
};

std::optional<UserFile> read_user_file(const std::string& path, const batch::Rules& rules, bool& opened,
                                       findings::Sink& sink) {
    auto bytes = read_file(path, rules.limits.bytes);
    if (const auto* fault = std::get_if<IoFault>(&bytes)) {
        opened = false;
        report_unreadable(sink, path, *fault);
        return std::nullopt;
    }
    std::string& text = std::get<std::string>(bytes);
    std::string digest = text::sha256_hex(text);
    auto document = yaml::read(path, std::move(text), sink, rules.limits, rules.reader);
    if (!document) return std::nullopt;
    std::string schema;
    if (document->root().is_mapping())
        if (const auto node = document->root().find("schema"); node && node.is_scalar()) schema = node.text();
    return UserFile{std::move(*document), std::move(schema), std::move(digest)};
}

void wrong_schema(const UserFile& file, std::string_view expected, findings::Sink& sink) {
    const auto node = file.document.root().is_mapping() ? file.document.root().find("schema") : yaml::Node{};
    sink.report(code::not_that_schema, {&file.document.source(), node ? node.span() : text::Span{}, "schema"},
                {{"found", file.schema}, {"expected", std::string{expected}}});
}

}  // namespace

bool load_user_files(Settings& settings, batch::Library& library, findings::Sink& sink) {
    bool opened = true;
    for (const auto& path : settings.factor_files) {
        const auto file = read_user_file(path, settings.rules, opened, sink);
        if (!file) continue;
        if (file->schema == "nearzero/gwp/v1") {
            if (auto set = reference::read_gwp_set(file->document, sink)) {
                set->digest = file->digest;
                library.add_gwp(std::move(*set));
            }
        } else if (file->schema == "nearzero/factors/v1") {
            if (auto set = reference::read_factor_set(file->document, sink)) {
                set->digest = file->digest;
                set->origin = path;
                reference::check_layers(*set, file->document.source(), library.user_factors(), sink);
                library.add_factors(std::move(*set));
            }
        } else {
            wrong_schema(*file, "nearzero/factors/v1", sink);
        }
    }
    if (!settings.programme_word.empty()) {
        if (library.programme(settings.programme_word) != nullptr) {
            library.choose_programme(settings.programme_word);
        } else if (settings.programme_word.find_first_of("./") == std::string::npos) {
            library.choose_programme(settings.programme_word);  // unknown id: reported with the other choices
        } else if (const auto file = read_user_file(settings.programme_word, settings.rules, opened, sink)) {
            if (file->schema != "nearzero/programme/v1") {
                wrong_schema(*file, "nearzero/programme/v1", sink);
            } else if (auto programme = programme::read_programme(file->document, sink)) {
                programme->digest = file->digest;
                programme->origin = settings.programme_word;
                library.choose_programme(programme->id);
                library.add_programme(std::move(*programme));
            }
        }
    }
    return opened;
}

}  // namespace nearzero::cmd
