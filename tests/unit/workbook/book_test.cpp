// SPDX-License-Identifier: Apache-2.0
/// The reader over workbooks made part by part (tests/workbooks/make_cases.py), sound, strange and damaged.
#include "workbook/book.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "findings/write.hpp"
#include "workbook/date_style.hpp"
#include "workbook/pilot_book.hpp"

using namespace nearzero;

namespace {

std::string bytes_of(const std::string& name) {
    std::ifstream file{NEARZERO_SOURCE_DIR "/tests/workbooks/" + name + ".xlsx", std::ios::binary};
    REQUIRE(file);
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// "A1=text B1#12": every cell with its kind; "-" and the findings where there is no sheet.
std::string cells_of(const std::string& bytes, findings::Sink& sink) {
    const auto book = workbook::Book::open("b.xlsx", bytes, sink);
    if (!book) return "-";
    const auto sheet = book->read(book->sheets().back(), sink);
    if (!sheet) return "-";
    std::string out;
    for (const auto& cell : sheet->cells) {
        constexpr std::string_view kMarks = "#=?@";
        out += (out.empty() ? "" : " ") + findings::cell_name(cell.row, cell.column) +
               kMarks[static_cast<std::size_t>(cell.kind)] + cell.text;
    }
    return out;
}

std::string codes_of(const findings::Sink& sink) {
    std::string out;
    for (const auto& finding : sink.all()) out += (out.empty() ? "" : " ") + std::string{finding.code->id};
    return out;
}

}  // namespace

TEST_CASE("cells are read as they were saved") {
    findings::Sink sink;
    // Runs are joined, phonetic hints left out, escapes undone; 0.10000000000000001 is the double 0.1.
    CHECK(cells_of(bytes_of("strings"), sink) ==
          "A1=plain B1=two runs C1=東京 D1=a\nb A2#0.1 B2#0.0125 C2?true D2=joined");
    CHECK(codes_of(sink) == "NZ1710");
    CHECK(sink.all().front().args.front().value == "2");  // formulas
}

TEST_CASE("dates of the two systems") {
    // Serials by ECMA-376 part 1, 18.17.4.1: 45352 is 2024-03-01; the 1904 system is 1462 days later.
    findings::Sink sink;
    CHECK(cells_of(bytes_of("dates-1900"), sink) ==
          "A1=编号 B1=日期 A2=d1 B2@1900-01-01 A3=d59 B3@1900-02-28 A4=d61 B4@1900-03-01 A5=d45352 B5@2024-03-01 "
          "A6=d45352.5 B6@2024-03-01 12:00:00");
    CHECK(cells_of(bytes_of("dates-1904"), sink) ==
          "A1=编号 B1=日期 A2=d1 B2@1904-01-02 A3=d59 B3@1904-02-29 A4=d61 B4@1904-03-02 A5=d45352 B5@2028-03-02 "
          "A6=d45352.5 B6@2028-03-02 12:00:00");
    CHECK(sink.empty());
}

TEST_CASE("days that are none") {
    using workbook::date_of_serial;
    CHECK_FALSE(date_of_serial(60, false));  // 29 February 1900
    CHECK_FALSE(date_of_serial(0, false));
    CHECK_FALSE(date_of_serial(-1, true));
    CHECK_FALSE(date_of_serial(3e6, false));  // beyond 9999-12-31, which is 2958465
    CHECK(date_of_serial(0, true) == "1904-01-01");
    CHECK(date_of_serial(2'958'465, false) == "9999-12-31");
    CHECK(date_of_serial(1.99999999, false) == "1900-01-01 24:00:00");  // never a neighbouring day
}

TEST_CASE("formats that show dates") {
    using workbook::is_date_format;
    for (const char* code : {"yyyy-mm-dd", "d/m/yy", "yyyy\"年\"m\"月\"", "[$-804]yyyy/m/d;@"})
        CHECK_MESSAGE(is_date_format(code), code);
    for (const char* code : {"0.00", "General", "#,##0\"days\"", "[Red]0", "0\\d", "@", "h:mm:ss", "0;yyyy"})
        CHECK_MESSAGE(!is_date_format(code), code);
    CHECK(is_date_format(14));
    CHECK_FALSE(is_date_format(2));
}

TEST_CASE("what must not or cannot be read") {
    struct Case {
        const char* book;
        const char* codes;
    };
    for (const Case& row : {Case{"external", "NZ1705"},
                            {"repeated-part", "NZ1704"},
                            {"wrong-check-sum", "NZ1701"},
                            {"repeated-cell", "NZ1701"},
                            {"repeated-string", "NZ1703"},
                            {"not-computed", "NZ1711"}}) {
        findings::Sink sink;
        CHECK_MESSAGE(cells_of(bytes_of(row.book), sink) == "-", row.book);
        CHECK_MESSAGE(codes_of(sink) == row.codes, row.book);
    }
    findings::Sink sink;
    CHECK(cells_of(bytes_of("hyperlink"), sink) != "-");  // an address in a cell is only text
    CHECK(sink.empty());
    CHECK(cells_of(bytes_of("hidden-sheet"), sink) != "-");
    CHECK(codes_of(sink) == "NZ1714");
    CHECK(cells_of(bytes_of("hidden-columns"), sink) != "-");
    CHECK(codes_of(sink) == "NZ1714 NZ1714");
    CHECK(sink.all().back().args.back().value == "2 columns");  // D and E are filled
}

TEST_CASE("an archive that promises more entries than there may be is not opened") {
    std::string bytes = bytes_of("good");
    const auto end = bytes.rfind("PK\x05\x06");
    for (const auto& [low, high] : {std::pair{'\xE9', '\x03'}, std::pair{'\xFF', '\xFF'}}) {  // 1001; ZIP64
        bytes[end + 10] = low;
        bytes[end + 11] = high;
        findings::Sink sink;
        CHECK(cells_of(bytes, sink) == "-");
        CHECK(codes_of(sink) == "NZ1703");
    }
}

TEST_CASE("no damage of a file passes in silence or crashes") {
    const std::string good = bytes_of("good");
    findings::Sink unused;
    const auto sound = workbook::read_pilot_book("b.xlsx", good, unused);
    REQUIRE(sound);
    const auto check = [&](const std::string& damaged, std::size_t at) {
        findings::Sink sink;
        const auto document = workbook::read_pilot_book("b.xlsx", damaged, sink);
        if (document)  // times, versions and attributes are not content
            CHECK_MESSAGE(document->source().text() == sound->source().text(), at);
        else
            CHECK_MESSAGE(sink.has_errors(), at);
    };
    for (std::size_t size = 0; size < good.size(); ++size) check(good.substr(0, size), size);
    for (std::size_t at = 0; at < good.size(); ++at) {
        std::string damaged = good;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        check(damaged, at);
    }
}
