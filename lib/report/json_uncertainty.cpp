// SPDX-License-Identifier: Apache-2.0
#include "report/json_uncertainty.hpp"

namespace nearzero::report {

using document::JsonWriter;
using scoring::InputShare;
using scoring::Interval;

namespace {

void write_shares(JsonWriter& json, std::string_view key, const std::vector<InputShare>& inputs) {
    json.key(key).begin_array();
    for (const auto& entry : inputs) {
        json.begin_object().member("input", entry.input.what).member("of", entry.input.of);
        json.member_or_null("detail", entry.input.detail);
        entry.input.year != 0 ? json.member("year", entry.input.year) : json.key("year").null();
        json.member("share", entry.share).end_object();
    }
    json.end_array();
}

}  // namespace

std::optional<Interval> interval_at(const scoring::Uncertainty* uncertainty,
                                    std::vector<std::optional<Interval>> scoring::Uncertainty::*list,
                                    std::size_t index) {
    return uncertainty == nullptr ? std::nullopt : (uncertainty->*list)[index];
}

void write_interval(JsonWriter& json, std::string_view low, std::string_view high,
                    const std::optional<Interval>& interval) {
    json.member(low, interval ? std::optional{interval->low} : std::nullopt);
    json.member(high, interval ? std::optional{interval->high} : std::nullopt);
    json.member("covered_share", interval ? interval->covered : std::nullopt);
}

void write_uncertainty(JsonWriter& json, const scoring::Uncertainty& uncertainty) {
    json.key("uncertainty").begin_object();
    json.member("method", !uncertainty.any_bounds ? "none" : uncertainty.draws ? "monte-carlo" : "propagation");
    if (uncertainty.draws) {
        json.member("draws", static_cast<std::int64_t>(uncertainty.draws->count));
        json.member("seed", static_cast<std::int64_t>(uncertainty.draws->seed));
    } else {
        json.key("draws").null().key("seed").null();
    }
    json.member("interval_percent", 95).key("years").begin_array();
    for (const auto& year : uncertainty.years) {
        json.begin_object().member("year", year.year);
        write_interval(json, "low_tco2e", "high_tco2e", year.interval);
        write_shares(json, "contributions", year.contributions);
        write_shares(json, "without_bounds", year.without_bounds);
        json.end_object();
    }
    json.end_array().key("change").begin_object();
    write_interval(json, "low_tco2e", "high_tco2e", uncertainty.change);
    json.end_object().end_object();
}

}  // namespace nearzero::report
