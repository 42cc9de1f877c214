// SPDX-License-Identifier: Apache-2.0
/// Where a dataset answers a field of a form: `application.ID`, what was written for the form; else the place the
/// programme names (`fills`), so that nobody has to write a thing twice. A text that a starter left to be filled in is
/// no answer.
#pragma once

#include <string>

#include "dataset/dataset.hpp"
#include "programme/application.hpp"

namespace nearzero::application {

struct Answer {
    enum class From : std::uint8_t { nowhere, elsewhere, form };
    From from = From::nowhere;
    yaml::Node node;                           ///< the value as it stands in the file; absent where there is none
    const dataset::Series* figures = nullptr;  ///< of a series: `application.ID` or `context.ID`

    explicit operator bool() const { return from != From::nowhere; }
};

Answer answer_to(const programme::FormField& field, const dataset::Dataset& dataset);

/// Whether a place is there with an empty text in it: the reader of the file has said so.
bool left_empty(const programme::FormField& field, const dataset::Dataset& dataset);

/// Whether both places have something: the form then shows what was written for it.
bool answered_twice(const programme::FormField& field, const dataset::Dataset& dataset);

/// "plan.tasks" or "application.basics": where the answer belongs.
std::string place_of(const programme::FormField& field);

/// How many consecutive years the figures have up to their last one, or up to `last`.
int last_years(const dataset::Series& figures);
int last_years(const dataset::Series& figures, int last);

}  // namespace nearzero::application
