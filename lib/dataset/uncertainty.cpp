// SPDX-License-Identifier: Apache-2.0
#include "dataset/uncertainty.hpp"

#include "dataset/words.hpp"
#include "findings/code/dataset.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

constexpr double kMostPercent = 500.0;        // a half-width beyond five times the amount is a slip
constexpr double kMostBoundPercent = 1000.0;

std::optional<double> read_percent(yaml::Record& record, std::string_view key, double most) {
    const auto number = record.maybe_number(key);
    if (!number) return std::nullopt;
    if (number->value >= 0.0 && number->value <= most) return number->value;
    record.report(code::percent_out_of_range, key,
                  {{"value", std::string{number->written}}, {"low", "0"}, {"high", std::to_string(static_cast<int>(most))}});
    return std::nullopt;
}

/// Triangular and uniform are limits; a normal is symmetric; a log-normal may be either.
void check_distribution(yaml::Record& record, std::string_view distribution, bool has_half_width, bool has_bounds) {
    const bool needs_bounds = distribution == "triangular" || distribution == "uniform";
    if (distribution == "normal" && has_bounds) {
        record.report(code::normal_with_bounds, "distribution");
    } else if (needs_bounds ? !has_bounds : !has_bounds && !has_half_width) {
        record.report(code::distribution_without_bounds, "distribution",
                      {{"distribution", std::string{distribution}},
                       {"needs_zh", needs_bounds ? "“low”和“high”" : "“uncertainty”"},
                       {"needs_en", needs_bounds ? "'low' and 'high'" : "'uncertainty'"}});
    }
}

}  // namespace

Uncertainty read_uncertainty(yaml::Record& record) {
    Uncertainty result;
    result.half_width_percent = read_percent(record, "uncertainty", kMostPercent);
    if (const auto word =
            record.maybe_choice("distribution", std::span<const Word<std::string_view>>{kDistributions}))
        result.distribution = *word;
    result.low = read_percent(record, "low", kMostBoundPercent);
    result.high = read_percent(record, "high", kMostBoundPercent);

    const bool has_low = record.has("low");
    const bool has_high = record.has("high");
    const bool has_half_width = record.has("uncertainty");
    if (has_low != has_high)
        record.report(code::half_bounds, has_low ? "low" : "high");
    else if (has_low && has_half_width)
        record.report(code::two_uncertainties, "uncertainty");
    else if (result.low && result.high && !(*result.low <= 100.0 && 100.0 <= *result.high && *result.low < *result.high))
        record.report(code::bounds_beside_amount, "low",
                      {{"low", std::string{record.node().find("low").text()}},
                       {"high", std::string{record.node().find("high").text()}}});
    else if (!result.distribution.empty())
        check_distribution(record, result.distribution, has_half_width, has_low);
    return result;
}

}  // namespace nearzero::dataset
