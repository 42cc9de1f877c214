// SPDX-License-Identifier: Apache-2.0
/// A small sound programme, and what is said about one that is changed in one place.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programme/programme.hpp"
#include "yaml/read.hpp"

namespace nearzero::programme::test {

inline constexpr std::string_view kSound = R"(schema: nearzero/programme/v1
programme: {id: invented-city, version: 2, name: 虚构市试点, status: own}
accounting:
  gwp: {value: ipcc-ar5-100, convention: 文件未规定}
  gases: {value: all, clause: 三}
  electricity: {value: grid-average, clause: 三}
  energy_basis: {value: calorific, convention: 文件未规定}
  readings: {value: [gross, after-sinks], convention: 文件未规定}
  reading: {value: open, convention: 文件未规定}
open_points:
  - {id: net, clause: 四, question: 是否可抵销, affects: [park.A], reading: true}
context:
  - {id: output-value, name: 产值, unit: 万元}
indicators:
  - {id: total, emissions: {}, unit: tCO2e}
  - {id: intensity, emissions: {}, per: output-value, unit: tCO2e/万元}
  - {id: living, emissions: {part: residential}, unit: tCO2e}
categories:
  - id: park
    name: 园区
    tiers:
      - id: A
        targets:
          - {id: zero, clause: 四, indicator: total, test: {at_most: 0}}
      - id: B
        targets:
          - id: either
            clause: 四
            any_of:
              - {indicator: intensity, test: declines}
              - {indicator: total, test: {declines: {by_percent: 5, against: base}}}
  - id: community
    name: 社区
    parts: [{id: residential, name: 居民}]
    targets:
      - {id: living, clause: 五, indicator: living, test: peaks}
)";

struct Read {
    std::optional<Programme> programme;
    findings::Sink sink;

    /// "NZ4030 categories.park.tiers.A.targets.zero.indicator", in file order.
    std::vector<std::string> findings() {
        sink.sort();
        std::vector<std::string> lines;
        for (const auto& finding : sink.all()) lines.push_back(std::string{finding.code->id} + " " + finding.at.pointer);
        return lines;
    }
};

inline Read read(std::string text) {
    Read result;
    if (const auto document = yaml::read("own.programme.yaml", std::move(text), result.sink))
        result.programme = read_programme(*document, result.sink);
    return result;
}

/// The sound text with its first `from` replaced; `from` must be there.
inline std::string changed(std::string_view from, std::string_view to) {
    std::string text{kSound};
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, std::string{from});
    return text.replace(at, from.size(), to);
}

}  // namespace nearzero::programme::test

namespace doctest {
template <>
struct StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& lines) {
        std::string text = "[";
        for (const auto& line : lines) text += line + "; ";
        return (text + "]").c_str();
    }
};
}  // namespace doctest
