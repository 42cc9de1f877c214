// SPDX-License-Identifier: Apache-2.0
/// What a portfolio says beyond its pilots, in the formats that carry it.
#pragma once

#include <optional>
#include <span>

#include "document/json_writer.hpp"
#include "portfolio/survey.hpp"
#include "report/pilot.hpp"

namespace nearzero::report {

/// Everything about the rows' pilots together; ranks in their order. The rows are as before: a survey wants its pilots
/// side by side, so they are lent to it, not copied.
portfolio::Portfolio survey_of(std::span<Row> rows, std::span<const programme::Programme* const> programmes = {},
                               std::optional<calendar::Date> as_of = std::nullopt);

/// The member `portfolio` of a result.
void write_portfolio(document::JsonWriter& json, std::span<const Row> rows, const portfolio::Portfolio& survey,
                     findings::Lang lang);

}  // namespace nearzero::report
