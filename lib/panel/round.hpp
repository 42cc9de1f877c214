// SPDX-License-Identifier: Apache-2.0
/// One acceptance of a pilot. Who fails may apply again: the points of one acceptance say nothing about the next.
#pragma once

#include <optional>

#include "calendar/date.hpp"
#include "dataset/dataset.hpp"
#include "panel/sheet.hpp"

namespace nearzero::panel {

/// The acceptance that is rated: that of the last application for it on record. Points into the dataset.
struct Round {
    const dataset::Event* applied = nullptr;   ///< null: none on record, and every sheet is of this round
    const dataset::Event* before = nullptr;    ///< the last application or result of the acceptance before it
    const dataset::Event* accepted = nullptr;  ///< the first result on or after the day of `applied`

    /// The first day of its experts' sheets is that of the application. A site evaluates itself before it applies: its
    /// own sheet is of this round from the last day of the round before.
    bool has(const Sheet& sheet) const;
};

/// By the record up to `as_of`; by all of it without one.
Round last_round(const dataset::Dataset& dataset, std::optional<calendar::Date> as_of);

}  // namespace nearzero::panel
