// SPDX-License-Identifier: Apache-2.0
#include "yaml/read.hpp"

#include <utility>

#include "findings/code/syntax.hpp"
#include "text/utf8.hpp"
#include "yaml/fast_scanner.hpp"
#include "yaml/strict_reader.hpp"
#include "yaml/text_fault.hpp"

namespace nearzero::yaml {

namespace code = findings::code;

std::optional<Document> read(std::string name, std::string bytes, findings::Sink& sink, const Limits& limits,
                             Reader reader) {
    if (bytes.size() > limits.bytes) {
        sink.report_file(code::file_too_large, std::move(name), {{"limit", std::to_string(limits.bytes)}});
        return std::nullopt;
    }
    if (const auto fault = text::check_text(bytes)) {
        report_text_fault(name, bytes, *fault, sink);
        return std::nullopt;
    }
    return read(text::Source{std::move(name), text::normalise(std::move(bytes))}, sink, limits, reader);
}

std::optional<Document> read(text::Source text, findings::Sink& sink, const Limits& limits, Reader reader) {
    if (text.text().size() > limits.bytes) {
        sink.report_file(code::file_too_large, text.name(), {{"limit", std::to_string(limits.bytes)}});
        return std::nullopt;
    }
    auto source = std::make_unique<const text::Source>(std::move(text));
    std::unique_ptr<const Tree> tree;
    if (reader == Reader::automatic) tree = scan_fast(*source, limits);
    if (!tree) tree = read_strict(*source, limits, sink);
    if (!tree) return std::nullopt;
    return Document{std::move(source), std::move(tree)};
}

}  // namespace nearzero::yaml
