// SPDX-License-Identifier: Apache-2.0
#include "panel/round.hpp"

#include "lifecycle/record.hpp"

namespace nearzero::panel {

bool Round::has(const Sheet& sheet) const {
    const dataset::Event* first = sheet.role == Role::self ? before : applied;
    return first == nullptr || !sheet.date || *sheet.date >= first->date;
}

Round last_round(const dataset::Dataset& dataset, std::optional<calendar::Date> as_of) {
    const lifecycle::Record record{dataset, as_of.value_or(calendar::kLastDay)};
    Round round;
    round.applied = record.last("acceptance-applied");
    if (round.applied == nullptr) return round;
    for (const dataset::Event* event : record.events()) {
        const bool result = event->event.value == "accepted";
        if (event->date < round.applied->date) {
            if (result || event->event.value == "acceptance-applied") round.before = event;
        } else if (result && round.accepted == nullptr) {
            round.accepted = event;
        }
    }
    return round;
}

}  // namespace nearzero::panel
