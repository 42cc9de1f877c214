// SPDX-License-Identifier: Apache-2.0
/// What a portfolio says beyond its pilots, in the formats that carry it.
#pragma once

#include <span>
#include <vector>

#include "document/json_writer.hpp"
#include "report/pilot.hpp"
#include "scoring/portfolio.hpp"

namespace nearzero::report {

/// Board, ranks and totals of the rows' pilots; ranks in their order.
scoring::Portfolio survey_of(std::span<const Row> rows);

/// The member `portfolio`: board, totals by year, ranks.
void write_portfolio(document::JsonWriter& json, std::span<const Row> rows);

}  // namespace nearzero::report
