// SPDX-License-Identifier: Apache-2.0
#include "dataset/table_amounts.hpp"

#include <algorithm>
#include <utility>

#include "dataset/amount_rows.hpp"
#include "dataset/amount_scanner.hpp"
#include "table/blocks.hpp"
#include "text/code_point.hpp"
#include "text/utf8.hpp"

namespace nearzero::dataset {

namespace {

constexpr std::size_t kMostThreads = 16;  // each holds a block; beyond, reading the file is what takes the time

/// Gives texts, one after another, and then what is left of the file.
class Remainder {
public:
    Remainder(std::vector<std::string> texts, const table::ReadBlock& next) : texts_{std::move(texts)}, next_{next} {}

    std::size_t operator()(char* buffer, std::size_t size) {
        while (current_ < texts_.size()) {
            const std::size_t count = texts_[current_].copy(buffer, size, at_);
            at_ += count;
            if (count > 0) return count;
            texts_[current_++] = {};
            at_ = 0;
        }
        return next_(buffer, size);
    }

private:
    std::vector<std::string> texts_;
    const table::ReadBlock& next_;
    std::size_t current_ = 0;
    std::size_t at_ = 0;
};

class TableReading {
public:
    TableReading(AmountRows& amounts, table::Faults& faults, const table::ReadBlock& next)
        : amounts_{amounts}, faults_{faults}, next_{next} {}

    void read_strictly(std::vector<std::string> begun) {
        const table::ReadBlock all = Remainder{std::move(begun), next_};
        table::CsvReader{faults_}.read(
            all, [&](const table::Row& header) { return amounts_.take_header(header); },
            [&](const table::Row& row) { amounts_.take(row); });
    }

    void read_fast(unsigned threads) {
        table::BlockSource head{next_, {}};
        table::Block first;
        head.fill(first);
        const std::string_view begun = first.text();
        const std::size_t mark = begun.starts_with(text::kByteOrderMark) ? text::kByteOrderMark.size() : 0;
        table::Cells cells;
        const table::Record header = table::split_record(begun.substr(mark), false, cells);
        const std::string_view header_text = begun.substr(0, mark + header.consumed);
        if (header.state != table::RecordState::complete || text::check_text(header_text))
            return read_strictly({std::string{begun}, std::string{head.carried()}});

        // The strict reader takes the header, so that there is one reading of it.
        table::Row next_row{1 + static_cast<std::int64_t>(header.line_ends), 1, header_text.size(), {}, {}};
        bool sound = false;
        const table::ReadBlock header_only = Remainder{{std::string{header_text}}, kNothing};
        table::CsvReader{faults_}.read(
            header_only, [&](const table::Row& row) { return sound = amounts_.take_header(row); },
            [](const table::Row&) {});
        if (!sound) return;

        table::BlockSource source{next_, std::string{begun.substr(header_text.size())} + std::string{head.carried()}};
        const std::size_t most = head.at_end() ? 1 : std::min<std::size_t>(threads, kMostThreads);
        std::vector<AmountScanner> workers;
        workers.reserve(most);
        for (std::size_t i = 0; i < std::max<std::size_t>(most, 1); ++i)
            workers.emplace_back(amounts_.tally(), faults_.header().size(), next_row);
        auto declined = table::scan_blocks(source, workers);
        if (declined.empty()) return;
        declined.emplace_back(source.carried());
        table::CsvReader{faults_}.read_rows(Remainder{std::move(declined), next_}, next_row,
                                            [&](const table::Row& row) { amounts_.take(row); });
    }

private:
    static inline const table::ReadBlock kNothing = [](char*, std::size_t) { return std::size_t{0}; };

    AmountRows& amounts_;
    table::Faults& faults_;
    const table::ReadBlock& next_;
};

}  // namespace

std::optional<TableAmounts> read_table_amounts(const Dataset& dataset, const TableFile& table, std::string file,
                                               const table::ReadBlock& next, findings::Sink& sink,
                                               const TableReader& how) {
    table::Faults faults{std::move(file), sink, "tables." + std::string{table.id.value}};
    AmountRows amounts{dataset, table, faults, sink};
    TableReading reading{amounts, faults, next};
    if (how.fast)
        reading.read_fast(how.threads);
    else
        reading.read_strictly({});
    return amounts.finish();
}

}  // namespace nearzero::dataset
