// SPDX-License-Identifier: Apache-2.0
/// One pilot's application as it lies before the reviewer: what the site says, the rules it applies under, the record
/// of the day. Everything outlives whatever is made from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "dataset/dataset.hpp"
#include "findings/finding.hpp"
#include "lifecycle/record.hpp"
#include "programme/programme.hpp"

namespace nearzero::application {

struct Submission {
    const dataset::Dataset& dataset;
    const programme::Programme& programme;
    const programme::Category& category;
    const lifecycle::Record& record;      ///< up to `as_of`; all of it where no day is given
    std::optional<calendar::Date> as_of;  ///< without it nothing that depends on the day is judged
    bool form_asked = false;              ///< the form is to be printed: every document is then looked at
    const findings::Sink& read;           ///< what was found before the review: by the reader of the file, above all

    /// Whether an error was found in the value: it is there, and says nothing.
    bool refused(yaml::Node value) const;

    findings::Place at(text::Span span, std::string pointer) const {
        return {&dataset.source(), span, std::move(pointer)};
    }
    /// The key of a section of the dataset, or `pilot:` where the section is not there.
    findings::Place section(std::string_view key) const;
};

/// "a, b, c" for help lines; a dash where there is nothing to list.
std::string join(const std::vector<std::string>& words);

/// "Did you mean" the known word next to `word`, where one is near.
void suggest(findings::Finding& finding, std::string_view word, const std::vector<std::string>& known);

template <class Items>
std::vector<std::string> ids_of(const Items& items) {
    std::vector<std::string> ids;
    for (const auto& item : items) ids.push_back(item.id);
    return ids;
}

}  // namespace nearzero::application
