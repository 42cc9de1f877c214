// SPDX-License-Identifier: Apache-2.0
/// Which pilots of a run lie within one another, as far as those seen say.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace nearzero::batch {

class Nesting {
public:
    void enter(std::string_view pilot, std::string_view within) {
        if (!within.empty()) within_.emplace(pilot, within);
    }
    /// Whether one of the two lies within the other, at any depth.
    bool nested(std::string_view a, std::string_view b) const { return lies_within(a, b) || lies_within(b, a); }

private:
    bool lies_within(std::string_view inner, std::string_view outer) const {
        // A ring of pilots within one another ends after as many steps as there are pilots.
        for (std::size_t steps = 0; steps <= within_.size(); ++steps) {
            const auto found = within_.find(inner);
            if (found == within_.end()) return false;
            if (found->second == outer) return true;
            inner = found->second;
        }
        return false;
    }

    std::map<std::string, std::string, std::less<>> within_;
};

}  // namespace nearzero::batch
