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
