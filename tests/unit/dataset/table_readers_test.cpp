// SPDX-License-Identifier: Apache-2.0
/// The fast and the strict reader of tables: one result. Damaged tables, tables of many blocks, any number of threads.
#include <random>

#include "../table/csv_fixture.hpp"
#include "dataset/table_amounts.hpp"
#include "dataset_fixture.hpp"

using namespace nearzero;
using namespace nearzero::dataset::test;
using table::test::blocks_of;

namespace {

constexpr std::string_view kHalls =
    "schema: nearzero/pilot/v1\n"
    "pilot: {id: p, name: P}\n"
    "years: {base: 2023, reported: [2023, 2024]}\n"
    "tables: [{id: halls, file: halls.csv}, {id: other, file: other.csv}]\n"
    "activities:\n"
    "  - {id: hall-1, factor: electricity.grid, unit: kWh, table: halls}\n"
    "  - {id: building-00002-electricity, factor: electricity.grid, unit: MWh, table: halls}\n"
    "  - {id: gas, factor: fuel.natural-gas, unit: Nm3, table: halls}\n"
    "  - {id: elsewhere, factor: electricity.grid, unit: kWh, table: other}\n"
    "  - {id: yard, factor: electricity.grid, unit: kWh, amount: {2023: 1, 2024: 2}}\n";

/// All that came of a table, to the last place of the sums and the last argument of the findings.
std::string read_as_text(const dataset::Dataset& dataset, std::string_view csv, const dataset::TableReader& how) {
    findings::Sink sink;
    const auto amounts =
        dataset::read_table_amounts(dataset, dataset.tables[0], "halls.csv", blocks_of(csv), sink, how);
    std::string out = amounts ? "sums\n" : "refused\n";
    if (amounts)
        for (const auto& entry : amounts->entries) {
            out += entry.activity + ' ' + entry.unit;
            for (const auto& [year, value] : entry.by_year) {
                char text[64];
                std::snprintf(text, sizeof text, " %d:%a", year, value);
                out += text;
            }
            for (const auto months : entry.months) out += ' ' + std::to_string(months);
            out += '\n';
        }
    for (const auto& f : sink.all()) {
        out += std::string{f.code->id} + ' ' + std::to_string(f.at.line) + ':' + std::to_string(f.at.column) + '-' +
               std::to_string(f.at.end_line) + ':' + std::to_string(f.at.end_column) + " byte " +
               std::to_string(f.at.byte) + '-' + std::to_string(f.at.end_byte) + " row " + std::to_string(f.at.row) +
               ' ' + f.at.field + " |" + f.at.excerpt + '|';
        for (const auto& arg : f.args) out += ' ' + arg.value;
        for (const auto& note : f.notes) out += " (" + note.en + ')';
        out += f.suggestion + '\n';
    }
    return out;
}

/// A table of `rows` sound rows; `style` chooses columns, line ends and quotes.
std::string make_table(std::mt19937& random, std::size_t rows, unsigned style) {
    static constexpr std::string_view kIds[] = {"hall-1", "building-00002-electricity", "gas"};
    static constexpr std::string_view kUnits[] = {"kWh", "千瓦时", "Nm3"};
    const bool dates = style % 2 == 0;
    const bool units = style % 3 != 0;
    const std::string quote = style % 5 == 0 ? "\"" : "";
    const std::string line_end = style % 7 == 0 ? "\r\n" : "\n";
    std::string csv = style % 11 == 0 ? "\xEF\xBB\xBF" : "";
    csv += std::string{"activity,"} + (dates ? "date" : "year") + ",amount" + (units ? ",unit" : "") + line_end;
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t which = random() % 3;
        csv += quote + std::string{kIds[which]} + quote + ',' + (random() % 2 == 0 ? "2023" : "2024");
        if (dates) csv += random() % 2 == 0 ? "-02-11" : "-11-30";
        csv += ',' + std::to_string(random() % 100'000);
        if (random() % 4 != 0) csv += '.' + std::to_string(random() % 1000);
        if (random() % 50 == 0) csv += "e-21";
        if (units) csv += ',' + quote + std::string{which == 2 ? kUnits[2] : kUnits[random() % 2]} + quote;
        csv += line_end;
    }
    if (style % 4 == 0) csv.resize(csv.size() - line_end.size());
    return csv;
}

void damage(std::mt19937& random, std::string& csv) {
    static const std::string kPieces[] = {"\"",           ",",  "\n",     "\r",   "\r\n", "-",    "e",    "\xFF",
                                          "\xEF\xBB\xBF", "中", "\n\n",   "1,5",  "x",    "2022", "yard", "elsewhere",
                                          "\"\"",         " ",  "hall-1", "\x1B", "０",   "\t",   "1e400"};
    const std::size_t at = random() % (csv.size() + 1);
    const std::size_t gone = random() % 3 == 0 ? random() % 8 : 0;
    csv.replace(at, std::min(gone, csv.size() - at), kPieces[random() % std::size(kPieces)]);
}

}  // namespace

TEST_CASE("damaged tables: what the fast reader accepts, the strict one accepts, and every finding is the same") {
    const Reading reading = read(std::string{kHalls});
    REQUIRE(reading.dataset);
    std::mt19937 random{2026};  // NOLINT: the same tables in each run
    std::size_t refused = 0;
    constexpr unsigned kTables = 6000;
    for (unsigned i = 0; i < kTables; ++i) {
        std::string csv = make_table(random, random() % 30, i);
        for (std::size_t faults = random() % 3; faults > 0; --faults) damage(random, csv);
        const std::string strict = read_as_text(*reading.dataset, csv, {false, 1});
        const std::string fast = read_as_text(*reading.dataset, csv, {true, 1 + i % 3});
        if (strict != fast) INFO("table " << i << ":\n" << csv);
        REQUIRE(fast == strict);
        refused += strict.starts_with("refused") ? 1u : 0u;
    }
    CHECK(refused > kTables / 4);  // both kinds were met
    CHECK(refused < kTables * 3 / 4);
}

TEST_CASE("a million rows: many blocks, any number of threads") {
    const Reading reading = read(std::string{kHalls});
    REQUIRE(reading.dataset);
    std::mt19937 random{7};  // NOLINT
    const std::string csv = make_table(random, 1'000'000, 2);
    const std::string sound = read_as_text(*reading.dataset, csv, {true, 1});
    CHECK(sound.starts_with("sums\n"));
    CHECK(sound.find("NZ1642") != std::string::npos);  // too long to be looked through for repeated rows
    CHECK(read_as_text(*reading.dataset, csv, {true, 3}) == sound);
    CHECK(read_as_text(*reading.dataset, csv, {false, 1}) == sound);
}

TEST_CASE("a fault many blocks down") {
    const Reading reading = read(std::string{kHalls});
    std::mt19937 random{8};  // NOLINT
    const std::string csv = make_table(random, 60'000, 2);
    const std::size_t far = csv.find('\n', csv.size() * 4 / 5) + 1;
    for (const std::string_view fault :
         {"hall-1,2023-02-30,1,kWh\n", "\"hall\n-1\",2023-02-03,1,kWh\n", "\n", "a,\"b"}) {
        std::string broken = csv;
        broken.insert(far, fault);
        const std::string strict = read_as_text(*reading.dataset, broken, {false, 1});
        CHECK(strict.starts_with("refused"));
        CHECK(read_as_text(*reading.dataset, broken, {true, 1}) == strict);
        CHECK(read_as_text(*reading.dataset, broken, {true, 4}) == strict);
    }
}

TEST_CASE("rows that stand in a table twice") {
    const Reading reading = read(std::string{kHalls});
    const auto findings = [&](const std::string& rows) {
        return read_as_text(*reading.dataset, "activity,date,amount,unit\n" + rows, {});
    };
    const std::string january = "hall-1,2023-01-31,5,kWh\n";
    CHECK(findings(january + "gas,2023-01-31,5,Nm3\n" + january + january)
              .find("NZ1641 4:1-4:1 byte 0-0 row 3  || 2 3 1") != std::string::npos);
    for (const std::string other :
         {"hall-1,2023-01-30,5,kWh\n", "hall-1,2024-01-31,5,kWh\n", "hall-1,2023-01-31,5.1,kWh\n",
          "hall-1,2023-01-31,5,MWh\n", "gas,2023-01-31,5,Nm3\n"})
        CHECK(findings(january + other).find("NZ1641") == std::string::npos);
    // The same amount, written in another way; a zero twice.
    CHECK(findings(january + "hall-1,2023-01-31,5.00,kWh\n").find("NZ1641") != std::string::npos);
    CHECK(findings("hall-1,2023-01-31,0,kWh\nhall-1,2023-01-31,0,kWh\n").find("NZ1641") == std::string::npos);
}
