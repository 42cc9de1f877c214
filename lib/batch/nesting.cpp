// SPDX-License-Identifier: Apache-2.0
#include "batch/nesting.hpp"

namespace nearzero::batch {

Nesting::Answer Nesting::lies_within(std::string_view inner, std::string_view outer) const {
    // A ring of pilots within one another ends after as many steps as there are pilots.
    for (std::size_t steps = 0; steps <= within_.size(); ++steps) {
        const auto found = within_.find(inner);
        if (found == within_.end()) return Answer::open;
        if (found->second.empty()) return Answer::no;
        if (found->second == outer) return Answer::yes;
        inner = found->second;
    }
    return Answer::no;
}

Nesting::Answer Nesting::ask(std::string_view a, std::string_view b) const {
    const Answer one = lies_within(a, b), other = lies_within(b, a);
    if (one == Answer::yes || other == Answer::yes) return Answer::yes;
    return one == Answer::open || other == Answer::open ? Answer::open : Answer::no;
}

bool Nesting::nested(std::string_view a, std::string_view b) {
    Answer answer = ask(a, b);
    if (answer == Answer::open && read_ahead_) {
        for (const Head& head : std::exchange(read_ahead_, {})()) enter(head.pilot, head.within);
        answer = ask(a, b);
    }
    return answer == Answer::yes;  // open still: the pilot that would tell is not in the run
}

}  // namespace nearzero::batch
