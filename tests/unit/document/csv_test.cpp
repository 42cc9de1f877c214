// SPDX-License-Identifier: Apache-2.0
#include "document/csv.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "base/internal_error.hpp"
#include "random_text.hpp"

using namespace nearzero::document;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// RFC 4180 and nothing else, written apart from the program's own reader and writer.
Rows parse(std::string_view text) {
    Rows rows(1, {""});
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& cell = rows.back().back();
        if (quoted) {
            if (text[i] != '"')
                cell += text[i];
            else if (text.substr(i + 1).starts_with('"'))
                cell += text[i++];
            else
                quoted = false;
        } else if (text[i] == '"') {
            quoted = true;
        } else if (text[i] == ',') {
            rows.back().emplace_back();
        } else if (text[i] == '\n') {
            if (!cell.empty() && cell.back() == '\r') cell.pop_back();
            rows.push_back({""});
        } else {
            cell += text[i];
        }
    }
    CHECK_FALSE(quoted);
    rows.pop_back();
    return rows;
}

std::string cell(std::string_view text) {
    std::string out;
    CsvWriter{out}.text(text);
    return out;
}

bool starts_formula(std::string_view text) {
    const auto start = text.find_first_not_of(' ');
    if (start == std::string_view::npos) return false;
    const std::string_view rest = text.substr(start);
    for (const std::string_view mark : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (rest.starts_with(mark)) return true;
    return false;
}

}  // namespace

TEST_CASE("a row of typed cells") {
    std::string out;
    CsvWriter csv{out};
    csv.begin_file();
    csv.text("云谷").number(-1250.5).number(std::optional<double>{}).integer(2025).empty().text("a,b").end();
    csv.text("x").end();
    CHECK(out == "云谷,-1250.5,,2025,,\"a,b\"\nx\n");
}

TEST_CASE("the dialect of Excel has a byte order mark and CRLF") {
    std::string out;
    CsvWriter csv{out, CsvDialect::excel};
    csv.begin_file();
    csv.text("年").integer(2025).end();
    CHECK(out == "\xEF\xBB\xBF年,2025\r\n");
}

TEST_CASE("quotes and guards of text cells") {
    struct Row {
        int line;
        std::string_view text, written;
    };
    const Row rows[] = {
        {__LINE__, "", ""},
        {__LINE__, "plain text", "plain text"},
        {__LINE__, "a,b", "\"a,b\""},
        {__LINE__, "say \"x\"", "\"say \"\"x\"\"\""},
        {__LINE__, "two\nlines", "\"two\nlines\""},
        {__LINE__, "two\r\nlines", "\"two\r\nlines\""},
        {__LINE__, " lead", "\" lead\""},  // some readers trim
        {__LINE__, "trail ", "\"trail \""},
        {__LINE__, " ", "\" \""},
        {__LINE__, "=1+1", "'=1+1"},  // CWE-1236: would be run by a spreadsheet
        {__LINE__, "+86 755", "'+86 755"},
        {__LINE__, "-5", "'-5"},
        {__LINE__, "@SUM(A1)", "'@SUM(A1)"},
        {__LINE__, "\tx", "'\tx"},
        {__LINE__, "\rx", "\"'\rx\""},
        {__LINE__, "\nx", "\"'\nx\""},
        {__LINE__, "＝1+1", "'＝1+1"},  // full-width forms are formulas in East Asian Excel
        {__LINE__, "＋1", "'＋1"},
        {__LINE__, "－1", "'－1"},
        {__LINE__, "＠a", "'＠a"},
        {__LINE__, " =1+1", "\"' =1+1\""},  // spreadsheets drop the blank first
        {__LINE__, "=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
        {__LINE__, "a=b", "a=b"},
        {__LINE__, "，全角", "，全角"},  // shares its lead byte with the full-width signs
    };
    for (const Row& row : rows) {
        INFO("row at line " << row.line);
        CHECK(cell(row.text) == row.written);
    }
}

TEST_CASE("10,000 rows of random texts come back, and none is a formula") {
    nearzero::test::RandomText random{20260302};
    for (const CsvDialect dialect : {CsvDialect::plain, CsvDialect::excel}) {
        Rows expected;
        std::string out;
        CsvWriter csv{out, dialect};
        for (int i = 0; i < 5'000; ++i) {
            auto& row = expected.emplace_back();
            for (std::size_t n = 1 + random.below(4); n > 0; --n) {
                const std::string text = random.next();
                csv.text(text);
                row.push_back(starts_formula(text) ? "'" + text : text);
            }
            csv.end();
        }
        REQUIRE(parse(out) == expected);
        for (const auto& row : parse(out))
            for (const auto& value : row) REQUIRE_FALSE(starts_formula(value));
    }
}

TEST_CASE("a number that is not finite is a bug") {
    std::string out;
    CHECK_THROWS_AS(CsvWriter{out}.number(std::nan("")), nearzero::base::InternalError);
}
