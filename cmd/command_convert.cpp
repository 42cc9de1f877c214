// SPDX-License-Identifier: Apache-2.0
/// `nearzero convert`: a dataset between .yaml and .xlsx, a table between .csv and .xlsx. What the other form cannot
/// hold is refused; nothing is dropped.
#include <cstring>
#include <memory>

#include <CLI/CLI.hpp>

#include "application/personal.hpp"
#include "commands.hpp"
#include "findings/code/workbook.hpp"
#include "new_file.hpp"
#include "programme/programme.hpp"
#include "starter/starter.hpp"
#include "text/utf8.hpp"
#include "workbook/pilot_book.hpp"
#include "workbook/pilot_sheets.hpp"
#include "workbook/table_book.hpp"
#include "yaml/read.hpp"

namespace nearzero::cmd {

namespace {

namespace code = findings::code;

struct Asked {
    std::string to, file, output, sheet, lang;
    bool force = false;
};

bool ends_like(const std::string& path, std::string_view suffix) {
    return path.size() > suffix.size() && std::string_view{path}.ends_with(suffix);
}

std::string name_of(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

/// The whole of `bytes`, block by block.
table::ReadBlock blocks_of(const std::string& bytes) {
    return [&bytes, at = std::size_t{0}](char* buffer, std::size_t size) mutable {
        const std::size_t count = std::min(size, bytes.size() - at);
        std::memcpy(buffer, bytes.data() + at, count);
        at += count;
        return count;
    };
}

std::optional<std::string> yaml_of_book(const std::string& name, const std::string& bytes, findings::Sink& sink) {
    const auto book = workbook::Book::open(name, bytes, sink);
    if (!book) return std::nullopt;
    const auto root = workbook::gather_pilot(*book, sink);
    application::Personal{workbook::sheets_with_persons()}.withhold(sink);
    if (!root) return std::nullopt;
    return "# nearzero convert yaml " + text::escape_for_terminal(name) + "\n" +
           workbook::to_yaml(*root, &workbook::section_remark).text;
}

std::optional<std::string> book_of_yaml(const std::string& name, std::string bytes, findings::Lang lang,
                                        findings::Sink& sink) {
    const std::string text = bytes;
    const auto document = yaml::read(name, std::move(bytes), sink);
    if (!document) {
        application::Personal{text}.withhold(sink);
        return std::nullopt;
    }
    const yaml::Node pilot = document->root().find("pilot");
    const auto word = [&](const char* key) {
        const yaml::Node value = pilot.is_mapping() ? pilot.find(key) : yaml::Node{};
        return value.is_scalar() ? value.text() : std::string_view{};
    };
    const auto programme = programme::builtin(word("programme"));
    const auto* category = programme == nullptr ? nullptr : programme->category(word("category"));
    const workbook::SheetStyle style{lang, starter::drop_downs(programme.get(), category, lang), {}, false, {}};
    const auto sheets = workbook::sheets_of(*document, style, sink);
    application::Personal{*document, programme.get()}.withhold(sink);
    return sink.has_errors() ? std::nullopt : workbook::write_book(sheets);
}

std::optional<std::string> csv_of_book(const Asked& asked, const std::string& bytes, findings::Sink& sink) {
    const std::string name = name_of(asked.file);
    const auto book = workbook::Book::open(name, bytes, sink);
    if (!book) return std::nullopt;
    std::string known;
    const workbook::Book::Entry* chosen = nullptr;
    for (const auto& sheet : book->sheets()) {
        known += (known.empty() ? "" : ", ") + sheet.name;
        if (sheet.name == asked.sheet || (asked.sheet.empty() && book->sheets().size() == 1)) chosen = &sheet;
    }
    if (chosen == nullptr) {
        if (asked.sheet.empty())
            sink.report_file(code::table_sheet_missing, name,
                             {{"file", name}, {"count", std::to_string(book->sheets().size())}, {"known", known}});
        else
            sink.report_file(code::unknown_table_sheet, name,
                             {{"file", name}, {"name", asked.sheet}, {"known", known}});
        return std::nullopt;
    }
    const auto sheet = book->read(*chosen, sink);
    return sheet ? workbook::csv_of(name, *sheet, sink) : std::nullopt;
}

std::optional<std::string> book_of_csv(const Asked& asked, const std::string& bytes, findings::Sink& sink) {
    const auto sheet =
        workbook::sheet_of_csv(name_of(asked.file), blocks_of(bytes), asked.sheet.empty() ? "表1" : asked.sheet, sink);
    return sheet ? workbook::write_book(std::span{&*sheet, 1}) : std::nullopt;
}

Exit convert(const Asked& asked, findings::Lang lang, Io& io) {
    const bool from_book = workbook::is_workbook_path(asked.file);
    const bool from_csv = ends_like(asked.file, ".csv") || ends_like(asked.file, ".CSV");
    const bool to_book = asked.to == "xlsx";
    if ((asked.to != "yaml" && asked.to != "csv" && !to_book) || from_book == to_book || (from_csv && !to_book))
        return refuse_usage({{"可以转换：yaml 与 csv 从 .xlsx，xlsx 从 .yaml 或 .csv",
                              "what can be converted: yaml and csv from .xlsx, xlsx from .yaml or .csv"}},
                            lang, io.err.is_terminal(), io);
    if (to_book && asked.output.empty() && io.out.is_terminal())
        return refuse_usage(
            {{"工作簿不能写到终端，请用 -o 指定文件", "a workbook cannot be shown on a terminal: name a file with -o"}},
            lang, true, io);
    constexpr std::size_t kMostCsv = std::size_t{256} << 20;
    auto read = read_file(asked.file, from_book  ? workbook::Limits{}.bytes
                                      : from_csv ? kMostCsv
                                                 : yaml::Limits{}.bytes);
    if (const auto* fault = std::get_if<IoFault>(&read))
        return refuse_usage(
            {{"无法读取“" + asked.file + "”：" + fault->why.zh, "cannot read '" + asked.file + "': " + fault->why.en}},
            lang, io.err.is_terminal(), io);
    std::string& bytes = std::get<std::string>(read);
    if (from_csv && bytes.size() > kMostCsv)
        return refuse_usage(
            {{"“" + asked.file + "”太大，放不进工作表", "'" + asked.file + "' is too large for a sheet"}}, lang,
            io.err.is_terminal(), io);
    findings::Sink sink;
    const std::string name = name_of(asked.file);
    const auto converted = from_csv             ? book_of_csv(asked, bytes, sink)
                           : to_book            ? book_of_yaml(name, std::move(bytes), lang, sink)
                           : asked.to == "yaml" ? yaml_of_book(name, bytes, sink)
                                                : csv_of_book(asked, bytes, sink);
    if (say(sink, lang, io) != Exit::done) return Exit::no;
    if (!converted)
        return refuse_usage({{"没有写临时数据的空间", "there is no room for temporary data"}}, lang,
                            io.err.is_terminal(), io);
    return write_new(asked.output, *converted, asked.force, lang, io);
}

}  // namespace

Action bind_convert(CLI::App& command) {
    auto asked = std::make_shared<Asked>();
    command.add_option("TO", asked->to, "What to make: yaml, csv or xlsx")->type_name("xlsx|csv|yaml")->required();
    command.add_option("FILE", asked->file, "A dataset (.yaml, .xlsx) or a table (.csv, .xlsx)")
        ->type_name("")
        ->required();
    command.add_option("-o,--output", asked->output, "File to write; standard output without it")->type_name("FILE");
    command.add_option("--sheet", asked->sheet, "Sheet of a table's workbook")->type_name("NAME");
    command.add_flag("--force", asked->force, "Write over a file that exists");
    command.add_option("--lang", asked->lang, "Language of messages and sheet names: zh or en")->type_name("zh|en");
    return [asked](Io& io) { return convert(*asked, language_of(asked->lang), io); };
}

}  // namespace nearzero::cmd
