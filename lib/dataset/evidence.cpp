// SPDX-License-Identifier: Apache-2.0
/// `evidence:` and `tables:` — the files beside the dataset.
#include <algorithm>

#include "dataset/file_reference.hpp"
#include "dataset/ids.hpp"
#include "dataset/sections.hpp"
#include "findings/code/dataset.hpp"
#include "findings/code/workbook.hpp"
#include "workbook/book.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

bool is_sha256(std::string_view text) {
    return text.size() == 64 && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

Evidence read_item(yaml::Record& record) {
    Evidence item;
    item.id = read_own_id(record);
    item.kind = or_empty(record.maybe_id("kind"));
    item.title = or_empty(record.text("title"));
    item.issuer = or_empty(record.maybe_text("issuer"));
    item.date = record.maybe_date("date");
    item.file = or_empty(record.maybe_text("file"));
    if (item.file) check_file_path(record, "file", item.file, kEvidenceTypes);
    item.sha256 = or_empty(record.maybe_text("sha256"));
    if (item.sha256 && !is_sha256(item.sha256.value))
        record.report(code::bad_sha256, "sha256", {{"text", std::string{item.sha256.value}}});
    else if (item.sha256 && !record.has("file"))
        record.report(code::digest_without_file, "sha256", {{"id", std::string{item.id.value}}});
    record.finish();
    return item;
}

/// The same file under two ids would count every amount twice; true when it is so.
bool report_repeated_file(Pass& pass, yaml::Record& record, const TableFile& table) {
    for (const auto& earlier : pass.dataset.tables) {
        if (earlier.file.value != table.file.value || earlier.sheet.value != table.sheet.value) continue;
        const int line = pass.dataset.source().position(earlier.file.span.begin).line;
        record.report(code::file_named_twice, "file",
                      {{"path", std::string{table.file.value}}, {"first_line", std::to_string(line)}});
        return true;
    }
    return false;
}

}  // namespace

void read_evidence(Pass& pass, yaml::Record& root) {
    const yaml::Path path{&root.path(), "evidence"};
    yaml::for_each_item(root.maybe_sequence("evidence"), [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (record.ok()) pass.dataset.evidence.push_back(read_item(record));
    });
    IdList::of(pass.dataset.evidence).report_repeated(pass, "evidence");
}

void read_tables(Pass& pass, yaml::Record& root) {
    const yaml::Node list = root.maybe_sequence("tables");
    if (!list) return;
    const yaml::Path path{&root.path(), "tables"};
    if (list.size() > kMostTables) {
        pass.reading.report(code::too_many_tables, list.span(), path,
                            {{"count", std::to_string(list.size())}, {"limit", std::to_string(kMostTables)}});
        return;
    }
    yaml::for_each_item(list, [&](yaml::Node item, std::size_t index) {
        const IndexText step{index};
        yaml::Record record{pass.reading, item, &path, step};
        if (!record.ok()) return;
        TableFile table{read_own_id(record), or_empty(record.text("file")), or_empty(record.maybe_text("sheet"))};
        if (table.sheet && table.file && !workbook::is_workbook_path(table.file.value))
            record.report(code::sheet_without_workbook, "sheet", {{"file", std::string{table.file.value}}});
        if (table.file) {
            const bool refused = !check_file_path(record, "file", table.file, kTableTypes);
            if (refused || report_repeated_file(pass, record, table)) table.file = {};
        }
        record.finish();
        pass.dataset.tables.push_back(table);
    });
    IdList::of(pass.dataset.tables).report_repeated(pass, "tables");
}

}  // namespace nearzero::dataset
