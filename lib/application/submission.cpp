// SPDX-License-Identifier: Apache-2.0
#include "application/submission.hpp"

#include <algorithm>

#include "application/standing.hpp"
#include "base/suggest.hpp"

namespace nearzero::application {

std::string_view word_of(Standing standing) {
    switch (standing) {
        case Standing::met:
            return "met";
        case Standing::not_met:
            return "not_met";
        case Standing::not_assessable:
            return "not_assessable";
    }
    return {};
}

findings::Place Submission::section(std::string_view key) const {
    const yaml::Node root = dataset.document.root();
    for (yaml::Node entry = root.first(); entry; entry = entry.next().next())
        if (entry.text() == key) return at(entry.span(), std::string{key});
    return at(dataset.pilot_span, "pilot");
}

bool Submission::refused(yaml::Node value) const {
    if (!value) return false;
    const text::Source& source = dataset.source();
    const text::Origin* cell = source.origin(value.span().begin);
    if (cell != nullptr && !value.is_scalar()) {
        for (yaml::Node child = value.first(); child; child = child.next())
            if (refused(child)) return true;
        return false;
    }
    const text::Span span = value.span();
    return std::ranges::any_of(read.all(), [&](const findings::Finding& found) {
        const findings::Location& at = found.at;
        if (found.severity != findings::Severity::error || at.file != source.name()) return false;
        if (cell != nullptr) return at.sheet == cell->sheet && at.line == cell->row && at.column == cell->column;
        return at.end_byte != 0 && at.byte < span.end && at.end_byte > span.begin;
    });
}

std::string join(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) list += (list.empty() ? "" : ", ") + word;
    return list.empty() ? "—" : list;
}

void suggest(findings::Finding& finding, std::string_view word, const std::vector<std::string>& known) {
    const std::vector<std::string_view> candidates{known.begin(), known.end()};
    if (const auto meant = base::nearest(word, candidates)) finding.with_suggestion(*meant);
}

}  // namespace nearzero::application
