// SPDX-License-Identifier: Apache-2.0
#include "quality/plausibility.hpp"

#include <algorithm>

#include "base/decimal.hpp"

namespace nearzero::quality {

bool lie_apart(double a, double b, double ratio, double window) {
    const double larger = std::max(a, b), smaller = std::min(a, b);
    return larger <= smaller * ratio * window && larger * window >= smaller * ratio;
}

std::string shown(double value, int digits) {
    std::string text = base::format_significant(value, digits);
    if (text.find('.') == std::string::npos || text.find('e') != std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

void check_plausibility(const inventory::Inventory& inventory, const reference::Reference& reference,
                        const programme::Programme& programme, findings::Sink& sink) {
    check_amounts(inventory, sink);
    check_implied_factors(inventory, sink);
    check_own_factors(inventory, reference, sink);
    check_efficiency(inventory, sink);
    check_vintages(inventory, sink);
    check_declarations(inventory, sink);
    check_published(inventory, programme, sink);
    check_bounds(inventory, sink);
    check_meters(inventory, sink);
}

}  // namespace nearzero::quality
