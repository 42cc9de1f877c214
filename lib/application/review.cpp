// SPDX-License-Identifier: Apache-2.0
#include "application/review.hpp"

#include <algorithm>

namespace nearzero::application {

namespace {

/// Without a day the record is taken as it stands: every date that a file can hold lies before this one.
constexpr calendar::Date kWholeRecord{std::chrono::year{2199}, std::chrono::December, std::chrono::day{31}};

/// What could not be read is not reported a second time for what it says.
void append_new(findings::Sink& sink, findings::Sink&& found) {
    for (auto& finding : found.take())
        if (std::ranges::none_of(sink.all(), [&](const findings::Finding& said) {
                return said.severity == findings::Severity::error && said.at.end_byte != 0 &&
                       said.at.byte == finding.at.byte && said.at.end_byte == finding.at.end_byte;
            }))
            sink.add(std::move(finding));
}

}  // namespace

std::size_t Review::missing_fields() const {
    std::size_t count = 0;
    for (const Form& form : forms) count += form.missing.size();
    return count;
}

Review review(const dataset::Dataset& dataset, const programme::Programme& programme,
              const programme::Category& category, const Asked& asked, findings::Sink& sink) {
    const lifecycle::Record record{dataset, asked.as_of.value_or(kWholeRecord)};
    const Submission submission{dataset, programme, category, record, asked.as_of, asked.form, sink};
    findings::Sink found;
    Review made;
    made.entry = check_entry(submission, found);
    made.forms = check_forms(submission, found);
    check_plan(submission, made.forms, found);
    made.deadlines = check_deadlines(submission, found);
    made.routing = check_routing(submission, made.entry, found);
    append_new(sink, std::move(found));
    return made;
}

}  // namespace nearzero::application
