// SPDX-License-Identifier: Apache-2.0
/// Amounts from tables: summed by activity, unit and year, and put where they belong.
#include "dataset/table_amounts.hpp"

#include "../table/csv_fixture.hpp"
#include "dataset_fixture.hpp"

using namespace nearzero;
using namespace nearzero::dataset::test;
using table::test::blocks_of;

namespace {

// Two halls from the table, one activity from the file.
constexpr std::string_view kHalls =
    "schema: nearzero/pilot/v1\n"
    "pilot: {id: p, name: P}\n"
    "years: {base: 2023, reported: [2023, 2024]}\n"
    "tables: [{id: halls, file: halls.csv}]\n"
    "activities:\n"
    "  - {id: hall-1, factor: electricity.grid, unit: kWh, table: halls}\n"
    "  - {id: hall-2, factor: electricity.grid, unit: MWh, table: halls}\n"
    "  - {id: yard, factor: electricity.grid, unit: kWh, amount: {2023: 1, 2024: 2}}\n";

/// Reads the table into the dataset; findings of the table alone.
Reading read_halls(std::string_view csv) {
    Reading reading = read(std::string{kHalls});
    REQUIRE(reading.sink.empty());
    const auto amounts = dataset::read_table_amounts(*reading.dataset, reading.dataset->tables[0], "halls.csv",
                                                     blocks_of(csv), reading.sink);
    if (amounts) dataset::apply_table(*reading.dataset, *amounts, reading.sink);
    return reading;
}

double amount(const Reading& reading, std::string_view id, int year) {
    const auto* const value = reading.dataset->activity(id)->amount.at(year);
    return value == nullptr ? -1.0 : value->value;
}

}  // namespace

TEST_CASE("rows are summed by activity and year, in the activity's own unit") {
    auto reading = read_halls(
        "activity,year,amount,unit\n"
        "hall-1,2023,1000,kWh\n"
        "hall-2,2023,2,MWh\n"
        "hall-1,2023,0.5,MWh\n"      // another unit: 500 kWh
        "hall-1,2024,3,\n"           // no unit: the activity's own
        "hall-2,2024,1500,kWh\n"
        "hall-2,2024,1.5,MWh\n");
    CHECK(reading.findings() == std::vector<std::string>{});
    CHECK(amount(reading, "hall-1", 2023) == 1500.0);
    CHECK(amount(reading, "hall-1", 2024) == 3.0);
    CHECK(amount(reading, "hall-2", 2023) == 2.0);
    CHECK(amount(reading, "hall-2", 2024) == 3.0);
    CHECK(amount(reading, "yard", 2024) == 2.0);
}

TEST_CASE("dates instead of years, Chinese column names, any order of columns") {
    auto reading = read_halls(
        "用量,日期,活动\r\n"
        "100,2023-01-01,hall-1\r\n"
        "\"50\",2023-12-31,hall-1\r\n"  // quotes carry no type in CSV
        "1,2024-02-29,hall-1\r\n"
        "0,2023-06-01,hall-2\r\n"       // a true zero
        "0,2024-06-01,hall-2\r\n");
    // A year of dates with only some months is a warning for each activity, with the numbers.
    CHECK(reading.findings() ==
          std::vector<std::string>{"NZ1640 activities.hall-1.table 6:62", "NZ1640 activities.hall-2.table 7:62"});
    CHECK_FALSE(reading.sink.has_errors());
    CHECK(reading.first().args[3].value ==
          "2023 covers 2 of 12, without 2, 3, 4, 5, 6, 7, 8, 9, 10, 11; 2024 covers 1 of 12, without 1, 3, 4, 5, 6, 7, 8, 9, "
          "10, 11, 12");
    CHECK(amount(reading, "hall-1", 2023) == 150.0);
    CHECK(amount(reading, "hall-1", 2024) == 1.0);
    CHECK(amount(reading, "hall-2", 2024) == 0.0);
}

TEST_CASE("months are those of all rows of an activity, in whatever unit and order") {
    std::string csv = "activity,date,amount,unit\nhall-2,2023-01-01,1,MWh\nhall-2,2024-01-01,1,MWh\n";
    for (const int year : {2024, 2023})
        for (int month = 12; month > 0; --month)
            csv += "hall-1," + std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) + "-15," +
                   (month % 2 == 0 ? "1,kWh\n" : "0,MWh\n");  // a month of zero is a month
    CHECK(read_halls(csv).findings() == std::vector<std::string>{"NZ1640 activities.hall-2.table 7:62"});
}

TEST_CASE("sums are exact") {
    // 9e14 + 0.0625 is 9e14 in doubles (half a last place, to even); a plain sum would lose every such row.
    std::string csv = "activity,year,amount\nhall-2,2023,0\nhall-2,2024,0\nhall-1,2024,0\nhall-1,2023,9e14\n";
    for (int i = 0; i < 1000; ++i) csv += "hall-1,2023,0.0625\n";
    CHECK(amount(read_halls(csv), "hall-1", 2023) == 9e14 + 62.5);
}

TEST_CASE("faults of a table at their row and column") {
    const std::string head = "activity,year,amount,unit\n";
    struct Case {
        int line;
        std::string csv;
        std::vector<std::string> findings;
    };
    const Case cases[] = {
        {__LINE__, head + "hall1,2023,1,kWh\n", {"NZ1628 tables.halls 2:1"}},
        {__LINE__, head + "yard,2023,1,kWh\n", {"NZ1629 tables.halls 2:1"}},
        {__LINE__, head + "hall-1,23,1,kWh\n", {"NZ1624 tables.halls 2:8"}},
        {__LINE__, head + "hall-1,2022,1,kWh\n", {"NZ1627 tables.halls 2:8"}},
        {__LINE__, head + "hall-1,2023,\"1,000\",kWh\n", {"NZ1623 tables.halls 2:13"}},
        {__LINE__, head + "hall-1,2023,,kWh\n", {"NZ1623 tables.halls 2:13"}},
        {__LINE__, head + "hall-1,2023,１２,kWh\n", {"NZ1623 tables.halls 2:13"}},
        {__LINE__, head + "hall-1,2023,nan,kWh\n", {"NZ1623 tables.halls 2:13"}},
        {__LINE__, head + "hall-1,2023,-5,kWh\n", {"NZ1626 tables.halls 2:13"}},
        {__LINE__, head + "hall-1,2023,1,kwh\n", {"NZ2101 tables.halls 2:15"}},
        {__LINE__, head + "hall-1,2023,1,cal\n", {"NZ2102 tables.halls 2:15"}},
        {__LINE__, head + "hall-1,2023,1,kg\n", {"NZ1630 tables.halls 2:15"}},
        {__LINE__, head + "hall1,23,x,kwh\n", {"NZ1628 tables.halls 2:1", "NZ1624 tables.halls 2:7", "NZ1623 tables.halls 2:10"}},
        {__LINE__, "activity,date,amount\nhall-1,2023-02-29,1\n", {"NZ1625 tables.halls 2:8"}},
        {__LINE__, "activity,date,amount\nhall-1,2023/02/01,1\n", {"NZ1625 tables.halls 2:8"}},
        {__LINE__, "activity,year,amuont\nhall-1,2023,1\n", {"NZ1620 tables.halls 1:15"}},
        {__LINE__, "activity,year\nhall-1,2023\n", {"NZ1621 tables.halls 1:1"}},
        {__LINE__, "year,amount\n2023,1\n", {"NZ1621 tables.halls 1:1"}},
        {__LINE__, "activity,amount\nhall-1,1\n", {"NZ1621 tables.halls 1:1"}},
        {__LINE__, "activity,year,date,amount\nhall-1,2023,2023-01-01,1\n", {"NZ1622 tables.halls 1:15"}},
        {__LINE__, "activity,year,amount,用量\nhall-1,2023,1,1\n", {"NZ1611 tables.halls 1:22"}},
        {__LINE__, head + "hall-1,2023,1e308,kWh\nhall-1,2023,1e308,kWh\n", {"NZ1633 tables.halls 0:0"}},
        // The table itself is sound; what it lacks is said at the activity.
        {__LINE__, head, {"NZ1631 activities.hall-1.table 6:62", "NZ1631 activities.hall-2.table 7:62"}},
        {__LINE__, head + "hall-1,2023,1,\nhall-2,2023,1,\nhall-2,2024,1,\n", {"NZ1632 activities.hall-1.table 6:62"}},
    };
    for (const auto& c : cases) {
        INFO("row at line " << c.line);
        CHECK(read_halls(c.csv).findings() == c.findings);
    }
}

TEST_CASE("a finding of a table names its file, row and column and suggests") {
    auto reading = read_halls("activity,year,amount\nhall-1,2023,1\nhal-1,2024,1\n");
    const auto& finding = reading.first();
    CHECK(finding.at.file == "halls.csv");
    CHECK(finding.at.row == 2);
    CHECK(finding.at.field == "activity");
    REQUIRE(finding.fixes.size() == 1);
    CHECK(finding.fixes[0].text == "hall-1");
}

TEST_CASE("a wrong file of many rows is refused with twenty findings and a count") {
    std::string csv = "activity,year,amount\n";
    for (int i = 0; i < 5000; ++i) csv += "hall-1,2023,none\n";
    auto reading = read_halls(csv);
    REQUIRE(reading.sink.all().size() == 21);
    CHECK(reading.findings()[0] == "NZ1690 tables.halls 0:0");
}

TEST_CASE("a fault that every row repeats is one finding, which counts the rows") {
    std::string csv = "activity,year,amount,unit\n";
    for (int i = 0; i < 3; ++i) csv += "nobody,2023,1,kWh\nyard,2023,1,kWh\nhall-1,2022,1,kWh\nhall-1,2023,1,kg\n";
    csv += "hall-2,2023,1,kwh\n";
    auto reading = read_halls(csv);
    REQUIRE(reading.findings() == std::vector<std::string>{"NZ1628 tables.halls 2:1", "NZ1629 tables.halls 3:1",
                                                           "NZ1627 tables.halls 4:8", "NZ1630 tables.halls 5:15",
                                                           "NZ2101 tables.halls 14:15"});
    for (const auto& finding : reading.sink.all()) {
        const bool once = finding.code->id == "NZ2101";
        REQUIRE(finding.notes.size() == (once ? 0u : 1u));
        if (!once) CHECK(finding.notes[0].en == "2 more rows have it");
    }
    CHECK(read_halls("activity,year,amount\nnobody,2023,1\nnobody,2024,1\n").first().notes.at(0).en == "one more row has it");
}

TEST_CASE("amounts made elsewhere are checked too") {
    Reading reading = read(std::string{kHalls});
    dataset::TableAmounts amounts;
    amounts.table = reading.dataset->tables[0].id;
    amounts.entries = {{"hall-1", "kg", {{2023, 1.0}, {2024, 1.0}}},
                       {"hall-2", "", {{2022, 1.0}, {2023, 1.0}, {2024, 1.0}}},
                       {"nobody", "", {}},
                       {"yard", "", {}}};
    dataset::apply_table(*reading.dataset, amounts, reading.sink);
    CHECK(reading.findings() == std::vector<std::string>{"NZ1628 tables.halls 4:15", "NZ1629 tables.halls 4:15",
                                                         "NZ1630 activities.hall-1.unit 6:50",
                                                         "NZ1627 activities.hall-2.table 7:62"});
}
