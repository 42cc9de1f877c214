// SPDX-License-Identifier: Apache-2.0
/// Reads the plain CSV tables of `tests/cases/reference` (no quotes in them) and YAML texts of the tests.
#pragma once

#include <fstream>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "findings/finding.hpp"
#include "yaml/read.hpp"

namespace nearzero::reference::testing {

using CaseRow = std::map<std::string, std::string>;

inline std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> cells;
    std::istringstream in{line};
    for (std::string cell; std::getline(in, cell, separator);) cells.push_back(cell);
    return cells;
}

inline std::string read_text(const std::string& path) {
    std::ifstream file{std::string{NEARZERO_SOURCE_DIR} + "/" + path, std::ios::binary};
    REQUIRE_MESSAGE(file.good(), path);
    return {std::istreambuf_iterator<char>{file}, {}};
}

inline std::vector<CaseRow> read_cases(const std::string& name) {
    std::istringstream in{read_text("tests/cases/reference/" + name)};
    std::string line;
    std::getline(in, line);
    const auto head = split(line, ',');
    std::vector<CaseRow> rows;
    while (std::getline(in, line)) {
        const auto cells = split(line, ',');
        REQUIRE(cells.size() == head.size());
        for (CaseRow& row = rows.emplace_back(); const auto& cell : cells)
            row[head[static_cast<std::size_t>(&cell - cells.data())]] = cell;
    }
    return rows;
}

/// Codes of the findings, in the order they were reported: "NZ2203 NZ2221".
inline std::string codes(const findings::Sink& sink) {
    std::string text;
    for (const auto& finding : sink.all()) {
        if (!text.empty()) text += ' ';
        text += finding.code->id;
    }
    return text;
}

inline std::optional<yaml::Document> parse(const std::string& text, findings::Sink& sink) {
    return yaml::read("test.yaml", text, sink);
}

}  // namespace nearzero::reference::testing
