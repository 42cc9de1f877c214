// SPDX-License-Identifier: Apache-2.0
#include "table/csv.hpp"

#include <doctest/doctest.h>

#include "csv_fixture.hpp"
#include "table/block_buffer.hpp"

using nearzero::table::test::read_all;

TEST_CASE("tables that RFC 4180 allows are read cell by cell") {
    struct Case {
        int line;
        std::string_view csv;
        std::string_view expected;
    };
    const Case cases[] = {
        {__LINE__, "a,b\n1,2\n", "0@1:a|b 1@2:1|2"},
        {__LINE__, "a,b\n1,2", "0@1:a|b 1@2:1|2"},                        // rule 2: the last line end is optional
        {__LINE__, "a,b\r\n1,2\r\n", "0@1:a|b 1@2:1|2"},                  // rule 1: CRLF
        {__LINE__, "\xEF\xBB\xBF""a,b\n1,2\n", "0@1:a|b 1@2:1|2"},        // Excel's byte order mark
        {__LINE__, "a,b\n,\n", "0@1:a|b 1@2:|"},                          // empty cells are cells
        {__LINE__, "a\n\"\"\n", "0@1:a 1@2:"},                            // an empty quoted cell is no blank line
        {__LINE__, "a,b\n x , y \n", "0@1:a|b 1@2: x | y "},              // rule 4: blanks are part of the cell
        {__LINE__, "a,b\n\"1\",\"2\"\n", "0@1:a|b 1@2:1|2"},              // rule 5
        {__LINE__, "a,b\n\"1,5\",2\n", "0@1:a|b 1@2:1,5|2"},              // rule 6: comma
        {__LINE__, "a,b\n\"x\ny\",2\n3,4\n", "0@1:a|b 1@2:x\ny|2 2@4:3|4"},  // rule 6: line end; lines go on counting
        {__LINE__, "a,b\n\"x\"\"y\",\"\"\"\"\n", "0@1:a|b 1@2:x\"y|\""},  // rule 7: doubled quotes
        {__LINE__, "a,b\n1,\"2\"\r\n\"3\",4", "0@1:a|b 1@2:1|2 2@3:3|4"},
        {__LINE__, "活动,用量\n电力,5\n", "0@1:活动|用量 1@2:电力|5"},
        {__LINE__, "a\n1\n", "0@1:a 1@2:1"},
    };
    for (const auto& c : cases) {
        INFO("row at line " << c.line);
        const auto whole = read_all(c.csv);
        CHECK(whole.text == c.expected);
        CHECK(whole.sound);
        CHECK(whole.findings.empty());
        // The same from a pipe that gives one byte at a time.
        CHECK(read_all(c.csv, 1).text == c.expected);
    }
}

TEST_CASE("faults are reported at their character and reading goes on where that is safe") {
    struct Case {
        int line;
        std::string_view csv;
        std::vector<std::string> findings;
        std::string_view rows;
    };
    const Case cases[] = {
        {__LINE__, "", {"NZ1601 0:0"}, ""},
        {__LINE__, "\xEF\xBB\xBF", {"NZ1601 0:0"}, ""},
        {__LINE__, "a,b\n1\n3,4\n", {"NZ1603 2:1"}, "0@1:a|b 2@3:3|4"},        // too few cells
        {__LINE__, "a,b\n1,2,3\n3,4\n", {"NZ1603 2:1"}, "0@1:a|b 2@3:3|4"},    // too many
        {__LINE__, "a,b\n\n3,4\n", {"NZ1602 2:1"}, "0@1:a|b 2@3:3|4"},         // blank line
        {__LINE__, "a,b\n1,2\n\n", {"NZ1602 3:1"}, "0@1:a|b 1@2:1|2"},         // at the end too: nothing is skipped
        {__LINE__, "a,b\n1,x\"y\n3,4\n", {"NZ1605 2:4"}, "0@1:a|b 2@3:3|4"},
        {__LINE__, "a,b\n中文,x\"y\n", {"NZ1605 2:5"}, "0@1:a|b"},             // columns count characters
        {__LINE__, "a,b\n\"1\"x,2\n3,4\n", {"NZ1606 2:4"}, "0@1:a|b 2@3:3|4"},
        {__LINE__, "a,b\n\"1\" ,2\n3,4\n", {"NZ1606 2:4"}, "0@1:a|b 2@3:3|4"},
        {__LINE__, "a,b\n1,\"2\n3,4\n", {"NZ1607 2:3"}, "0@1:a|b"},            // the rest cannot be trusted
        {__LINE__, "a,b\n\"x\ny\",1,2\n", {"NZ1603 2:1"}, "0@1:a|b"},
        {__LINE__, "a,b\n\"x\ny\",z\"\n", {"NZ1605 3:5"}, "0@1:a|b"},          // a fault on the record's second line
        {__LINE__, "a,,c\n1,2,3\n", {"NZ1610 1:3"}, ""},
        {__LINE__, "a,b,a\n1,2,3\n", {"NZ1611 1:5"}, ""},
        {__LINE__, "a;b\n1;2\n", {"NZ1612 1:1"}, ""},
        {__LINE__, "a\tb\n1\t2\n", {"NZ1612 1:1"}, ""},
        {__LINE__, "a，b\n1，2\n", {"NZ1612 1:1"}, ""},
        {__LINE__, "a,b\n1,\xB5\xE7\n", {"NZ1001 2:3"}, "0@1:a|b"},                   // GBK bytes of 电: not UTF-8
        {__LINE__, std::string_view{"a,b\n1,\0\n", 8}, {"NZ1003 2:3"}, "0@1:a|b"},
        {__LINE__, "a,b\n1,\x1B[31m\n", {"NZ1004 2:3"}, "0@1:a|b"},                   // a terminal escape
        {__LINE__, "a,b\n1,\xE2\x80\xAE""2\n", {"NZ1007 2:3"}, "0@1:a|b"},            // U+202E
        {__LINE__, "a,b\r1,2\r", {"NZ1009 1:4"}, ""},                          // old Macintosh line ends
        {__LINE__, "a,b\n1,\xEF\xBB\xBF""2\n", {"NZ1005 2:3"}, "0@1:a|b"},
        {__LINE__, std::string_view{"\xFF\xFE""a\0,\0", 6}, {"NZ1002 1:1"}, ""},
    };
    for (const auto& c : cases) {
        INFO("row at line " << c.line);
        const auto got = read_all(c.csv);
        CHECK(got.findings == c.findings);
        CHECK(got.text == c.rows);
        CHECK_FALSE(got.sound);
        CHECK(read_all(c.csv, 1).findings == c.findings);
    }
}

TEST_CASE("a finding names file, row and column, and shows the line") {
    const auto got = read_all("name,amount\nx,1\n\"电\n力\",\"9\"9\n");
    REQUIRE(got.sink.all().size() == 1);
    const auto& at = got.sink.all()[0].at;
    CHECK(at.file == "t.csv");
    CHECK(at.line == 4);
    CHECK(at.column == 7);
    CHECK(at.row == 2);
    CHECK(at.field == "amount");
    CHECK(at.excerpt == "力\",\"9\"9");
    CHECK(at.byte == std::string_view{"name,amount\nx,1\n\"电\n力\",\"9\""}.size());
}

TEST_CASE("limits: 256 columns, 64 KiB a cell, twenty findings") {
    const auto header = [](int columns) {
        std::string text = "c0";
        for (int i = 1; i < columns; ++i) text += ",c" + std::to_string(i);
        return text + "\n";
    };
    CHECK(read_all(header(256)).sound);
    CHECK(read_all(header(257)).findings == std::vector<std::string>{"NZ1604 1:" + std::to_string(header(256).size() + 1)});

    const std::size_t most = nearzero::table::kMostCellBytes;
    CHECK(read_all("a\n" + std::string(most, 'x') + "\n").sound);
    CHECK(read_all("a\n" + std::string(most + 1, 'x') + "\ny\n").findings == std::vector<std::string>{"NZ1608 2:1"});
    CHECK(read_all("a\n\"" + std::string(most, 'x') + "\"\n").sound);
    CHECK(read_all("a\n\"" + std::string(most + 1, 'x') + "\"\n").findings == std::vector<std::string>{"NZ1608 2:1"});
    // An open quote stops long before the end of a large file.
    CHECK(read_all("a\n\"" + std::string(5u << 20, 'x')).findings == std::vector<std::string>{"NZ1607 2:1"});
    // One line without end.
    CHECK(read_all("a\n" + std::string(21u << 20, 'x') + "\n").findings == std::vector<std::string>{"NZ1608 2:1"});

    std::string many = "a,b\n";
    for (int i = 0; i < 1000; ++i) many += "1\n";
    const auto got = read_all(many);
    REQUIRE(got.sink.all().size() == 21);
    CHECK(got.findings[19] == "NZ1603 21:1");
    CHECK(got.findings[20] == "NZ1690 0:0");
    CHECK(got.sink.all()[20].args[0].value == "980");
}

TEST_CASE("where a block ends never shows") {
    // Records of every length around the borders of the first windows, with quotes, line ends and doubled quotes in
    // cells, so that each kind of byte comes to stand first and last in a block.
    std::string csv = "id,text\n";
    std::string expected;
    for (int i = 0; csv.size() < 3 * nearzero::table::BlockBuffer::kFirst; ++i) {
        const std::string pad(static_cast<std::size_t>(i % 61), 'p');
        csv += std::to_string(i) + ",\"" + pad + "\"\"" + "\n电\"\r\n";
        expected += ' ' + std::to_string(i + 1) + '@' + std::to_string(2 * i + 2) + ':' + std::to_string(i) + '|' + pad + "\"\n电";
    }
    expected = "0@1:id|text" + expected;
    for (const std::size_t piece : {std::size_t{1} << 30, std::size_t{4096}, std::size_t{4093}, std::size_t{7}}) {
        INFO("pieces of " << piece);
        const auto got = read_all(csv, piece);
        CHECK(got.sound);
        CHECK(got.text == expected);
    }
    // A fault far behind the first block keeps its line and column.
    const auto lines = std::count(csv.begin(), csv.end(), '\n');
    CHECK(read_all(csv + "1,2,3\n").findings == std::vector<std::string>{"NZ1603 " + std::to_string(lines + 1) + ":1"});
    CHECK(read_all(csv + "1,\xFF\n").findings == std::vector<std::string>{"NZ1001 " + std::to_string(lines + 1) + ":3"});
    // A byte order mark is a fault wherever a later block begins.
    for (std::size_t shift = 0; shift < 3; ++shift) {
        std::string marked = "a,b\n";
        while (marked.size() < nearzero::table::BlockBuffer::kFirst - 8) marked += "1,2\n";
        marked += std::string(shift, 'x') + ",y\n\xEF\xBB\xBF" "1,2\n";
        for (int i = 0; i < 40000; ++i) marked += "1,2\n";
        CHECK(read_all(marked).findings.size() == 1);
        CHECK(read_all(marked).findings[0].starts_with("NZ1005"));
    }
}
