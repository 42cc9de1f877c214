// SPDX-License-Identifier: Apache-2.0
/// What credits and certificates have in common: retired in time, and counted once.
#pragma once

#include <optional>
#include <string_view>

#include "calendar/date.hpp"
#include "dataset/serials.hpp"
#include "findings/code.hpp"

namespace nearzero::inventory {

/// The reason where a unit for `year` was retired after `retired_by`, MM-DD of the next year (empty: any date); else
/// empty.
findings::Bilingual retired_too_late(const std::optional<calendar::Date>& retired, std::string_view retired_by,
                                     int year);

/// The reason where a serial is held already.
findings::Bilingual serial_held(const dataset::SerialLedger::Clash& clash);

}  // namespace nearzero::inventory
