// SPDX-License-Identifier: Apache-2.0
/// An application held against its rules: entry conditions, documents, deadlines, the way it goes. It rests on what the
/// site says and on the record, not on figures of emissions, and stands beside the verdict.
#pragma once

#include <optional>
#include <vector>

#include "application/deadlines.hpp"
#include "application/entry.hpp"
#include "application/forms.hpp"
#include "application/routing.hpp"

namespace nearzero::application {

/// Points into dataset and programme.
struct Review {
    Entry entry;
    std::vector<Form> forms;
    std::vector<DeadlineResult> deadlines;
    std::optional<RoutingReview> routing;

    /// Fields still missing in all documents together.
    std::size_t missing_fields() const;
};

struct Asked {
    std::optional<calendar::Date> as_of;
    bool form = false;  ///< the form is to be printed
};

Review review(const dataset::Dataset& dataset, const programme::Programme& programme,
              const programme::Category& category, const Asked& asked, findings::Sink& sink);

}  // namespace nearzero::application
