// SPDX-License-Identifier: Apache-2.0
#include "inventory/retirement.hpp"

#include <fmt/format.h>

namespace nearzero::inventory {

findings::Bilingual retired_too_late(const std::optional<calendar::Date>& retired, std::string_view retired_by,
                                     int year) {
    if (!retired || retired_by.empty()) return {};
    const auto last = calendar::parse_date(fmt::format("{:04}-{}", year + 1, retired_by));
    if (!last || *retired <= *last) return {};
    return {fmt::format("注销于{}，晚于{}", calendar::to_string(*retired), calendar::to_string(*last)),
            fmt::format("retired on {}, after {}", calendar::to_string(*retired), calendar::to_string(*last))};
}

findings::Bilingual serial_held(const dataset::SerialLedger::Clash& clash) {
    return {fmt::format("编号“{}”已计入“{}”", clash.serials, clash.holder),
            fmt::format("the serials '{}' count for '{}' already", clash.serials, clash.holder)};
}

}  // namespace nearzero::inventory
