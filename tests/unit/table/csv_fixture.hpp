// SPDX-License-Identifier: Apache-2.0
/// Reads a table from a string, in blocks of any size, and writes down what came.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "table/csv.hpp"

namespace nearzero::table::test {

/// Gives `text` in pieces of at most `piece` bytes.
inline ReadBlock blocks_of(std::string_view text, std::size_t piece = static_cast<std::size_t>(-1)) {
    return [text, piece, at = std::size_t{0}](char* buffer, std::size_t size) mutable {
        const std::size_t count = std::min({size, piece, text.size() - at});
        text.copy(buffer, count, at);
        at += count;
        return count;
    };
}

struct ReadResult {
    bool sound = false;
    std::string text;           ///< every row with its cells: "1@2:a|b" for row 1 at line 2
    std::vector<std::string> findings;  ///< "NZ1603 3:1" for a code at a line and column
    findings::Sink sink;
};

inline ReadResult read_all(std::string_view csv, std::size_t piece = static_cast<std::size_t>(-1)) {
    ReadResult result;
    Faults faults{"t.csv", result.sink};
    const auto write = [&](const Row& row) {
        if (!result.text.empty()) result.text += ' ';
        result.text += std::to_string(row.row) + '@' + std::to_string(row.line) + ':';
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0) result.text += '|';
            result.text += row.cells[i].text;
        }
    };
    const bool whole = CsvReader{faults}.read(
        blocks_of(csv, piece),
        [&](const Row& row) {
            write(row);
            return true;
        },
        write);
    faults.finish();
    result.sound = whole && !faults.any();
    for (const auto& finding : result.sink.all())
        result.findings.push_back(std::string{finding.code->id} + ' ' + std::to_string(finding.at.line) + ':' +
                                  std::to_string(finding.at.column));
    return result;
}

}  // namespace nearzero::table::test
