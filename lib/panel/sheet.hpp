// SPDX-License-Identifier: Apache-2.0
/// What one expert, or the site itself, gave for one pilot (`nearzero/scoresheet/v1`): checked as to form, not yet held
/// against a rubric.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "findings/finding.hpp"
#include "panel/points.hpp"
#include "yaml/record.hpp"
#include "yaml/tree.hpp"

namespace nearzero::panel {

using yaml::Text;

enum class Role : std::uint8_t {
    self,  ///< 自评: shown beside, in no mean
    expert
};
std::string_view word_of(Role role);

/// The points of one item, or that it does not arise at the site.
struct Score {
    Text item;
    std::optional<Points> points;  ///< none: not applicable
    text::Span points_span;
    Text reason;  ///< why it is not applicable
    Text comment;
};

struct Sheet {
    explicit Sheet(yaml::Document doc) : document{std::move(doc)} {}

    yaml::Document document;
    Text pilot, by;
    Role role = Role::expert;
    std::optional<calendar::Date> date;
    text::Span date_span;
    std::vector<Score> scores;
    bool refused = false;  ///< its form is wrong, and that is reported: it counts nowhere
    bool later = false;    ///< dated after the day of the evaluation: left out

    const Score* score(std::string_view item) const;
    const text::Source& source() const { return document.source(); }
};

/// The sheet of a file; every fault is reported. A refused one still names its pilot where that can be read.
Sheet read_sheet(yaml::Document document, findings::Sink& sink);

}  // namespace nearzero::panel
