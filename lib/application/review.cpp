// SPDX-License-Identifier: Apache-2.0
#include "application/review.hpp"

namespace nearzero::application {

namespace {

/// Without a day the record is taken as it stands: every date that a file can hold lies before this one.
constexpr calendar::Date kWholeRecord{std::chrono::year{2199}, std::chrono::December, std::chrono::day{31}};

}  // namespace

std::size_t Review::missing_fields() const {
    std::size_t count = 0;
    for (const Form& form : forms) count += form.missing.size();
    return count;
}

Review review(const dataset::Dataset& dataset, const programme::Programme& programme,
              const programme::Category& category, const Asked& asked, findings::Sink& sink) {
    const lifecycle::Record record{dataset, asked.as_of.value_or(kWholeRecord)};
    const Submission submission{dataset, programme, category, record, asked.as_of, asked.form};
    Review made;
    made.entry = check_entry(submission, sink);
    made.forms = check_forms(submission, sink);
    check_plan(submission, made.forms, sink);
    made.deadlines = check_deadlines(submission, sink);
    made.routing = check_routing(submission, made.entry, sink);
    return made;
}

}  // namespace nearzero::application
