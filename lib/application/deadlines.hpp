// SPDX-License-Identifier: Apache-2.0
/// The programme's dates against the record (ADR 0009, E14). Whether an event was in time does not depend on the day
/// one asks; what is dated after that day has not happened.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "application/submission.hpp"

namespace nearzero::application {

struct DeadlineResult {
    enum class Kept : std::uint8_t { in_time, late, not_assessable };
    const programme::Deadline* deadline = nullptr;
    const dataset::Event* event = nullptr;  ///< the first on record; null: none, and nothing to judge
    Kept kept = Kept::not_assessable;
};
std::string_view word_of(DeadlineResult::Kept kept);

std::vector<DeadlineResult> check_deadlines(const Submission& submission, findings::Sink& sink);

}  // namespace nearzero::application
