// SPDX-License-Identifier: Apache-2.0
/// Reads a dataset from a string and writes its findings down in one line each.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dataset/dataset.hpp"
#include "yaml/read.hpp"

namespace nearzero::dataset::test {

inline constexpr std::string_view kHead =
    "schema: nearzero/pilot/v1\n"
    "pilot: {id: p, name: 试点}\n"
    "years: {base: 2023, reported: [2023, 2024]}\n";

inline constexpr std::string_view kActivities =
    "activities:\n"
    "  - {id: grid, factor: electricity.grid, unit: MWh, amount: {2023: 1, 2024: 2}}\n";

struct Reading {
    std::optional<Dataset> dataset;
    findings::Sink sink;

    /// "NZ1423 activities.grid.amount 5:3", in file order.
    std::vector<std::string> findings() {
        sink.sort();
        std::vector<std::string> lines;
        for (const auto& f : sink.all())
            lines.push_back(std::string{f.code->id} + ' ' + f.at.pointer + ' ' + std::to_string(f.at.line) + ':' +
                            std::to_string(f.at.column));
        return lines;
    }
    const findings::Finding& first() {
        REQUIRE_FALSE(sink.empty());
        return sink.all().front();
    }
};

inline Reading read(std::string text) {
    Reading reading;
    if (auto document = yaml::read("p.pilot.yaml", std::move(text), reading.sink))
        reading.dataset = read_dataset(std::move(*document), reading.sink);
    return reading;
}

/// A sound file with `sections` after its years and activities.
inline Reading read_with(std::string_view sections) {
    return read(std::string{kHead} + std::string{kActivities} + std::string{sections});
}

/// One wrong file and what must be said about it, nothing else.
struct Fault {
    int line;
    std::string_view text;
    std::vector<std::string> findings;
};

}  // namespace nearzero::dataset::test

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
