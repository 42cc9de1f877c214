// SPDX-License-Identifier: Apache-2.0
/// Which pilots of a run lie within one another, whatever the order in which they come.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nearzero::batch {

/// What a file says of its place among the others.
struct Head {
    std::string pilot;
    std::string within;  ///< empty: in none
};

class Nesting {
public:
    /// The heads of all files of the run, in the order of output.
    using ReadAhead = std::function<std::vector<Head>()>;

    /// `read_ahead` is called once at most, and only where an answer depends on a pilot that has not come yet.
    explicit Nesting(ReadAhead read_ahead = {}) : read_ahead_{std::move(read_ahead)} {}

    /// In the order of output. The first of an id counts: another with the same is refused.
    void enter(std::string_view pilot, std::string_view within) { within_.emplace(pilot, within); }
    /// Whether one of the two lies within the other, at any depth.
    bool nested(std::string_view a, std::string_view b);

private:
    enum class Answer { yes, no, open };
    Answer lies_within(std::string_view inner, std::string_view outer) const;
    Answer ask(std::string_view a, std::string_view b) const;

    ReadAhead read_ahead_;
    std::map<std::string, std::string, std::less<>> within_;  ///< every pilot that is known
};

}  // namespace nearzero::batch
