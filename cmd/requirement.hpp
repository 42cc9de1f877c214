// SPDX-License-Identifier: Apache-2.0
/// What `--require` asks of every pilot: `verdict=met`, `rating>=pass`. The rules' own verdict and rating are meant;
/// decisions of people change neither.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "batch/evaluate.hpp"
#include "findings/code.hpp"

namespace nearzero::cmd {

struct Requirement {
    enum class Subject : std::uint8_t { verdict, rating };
    enum class Relation : std::uint8_t { is, is_not, at_least, at_most, better, worse };
    std::string written;
    Subject subject = Subject::verdict;
    Relation relation = Relation::is;
    std::string word;  ///< a verdict, or the id of a rating
};

/// The requirement of a word of the command line, or what is wrong with it.
std::variant<Requirement, findings::Bilingual> understand_requirement(const std::string& written);

/// Whether a pilot has it. A rejected one has nothing; without a rating no requirement about ratings holds, and a
/// programme that has no rating of this id cannot give it. Ratings stand best first in the programme.
bool holds(const Requirement& requirement, const batch::Evaluation& evaluation);

}  // namespace nearzero::cmd
