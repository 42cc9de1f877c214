// SPDX-License-Identifier: Apache-2.0
/// What people decided (`nearzero/decisions/v1`): recorded with name, date and reason, shown beside what the rules
/// decide. A decision changes no verdict, no rating and no finding.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "findings/finding.hpp"
#include "yaml/record.hpp"
#include "yaml/tree.hpp"

namespace nearzero::panel {

enum class Subject : std::uint8_t { verdict, rating, gate, target, finding };

struct Decision {
    const text::Source* source = nullptr;  ///< of its file
    yaml::Text pilot;
    yaml::Text about;  ///< as written: `gate.full-year`
    Subject subject = Subject::verdict;
    std::string_view what;  ///< id of the gate or target, code of the finding; else empty
    yaml::Text decided;     ///< a verdict; of a rating its id, or `none`; of a finding `waived` or `stands`
    yaml::Text by, reason;
    calendar::Date date{};
    text::Span date_span;
};

/// A file of decisions. Those whose form is wrong are reported and left out.
struct DecisionFile {
    explicit DecisionFile(yaml::Document doc) : document{std::move(doc)} {}
    yaml::Document document;
    std::vector<Decision> decisions;
};

DecisionFile read_decisions(yaml::Document document, findings::Sink& sink);

}  // namespace nearzero::panel
