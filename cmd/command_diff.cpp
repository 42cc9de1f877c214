// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <memory>

#include <CLI/CLI.hpp>

#include "audit/diff.hpp"
#include "audit/restatement.hpp"
#include "base/number.hpp"
#include "commands.hpp"
#include "findings/write.hpp"
#include "result_file.hpp"

namespace nearzero::cmd {

namespace {

struct Asked {
    std::vector<std::string> files;
    std::string from, to, format = "terminal", dialect = "plain", lang;
};

std::optional<int> year_of(const std::string& word) {
    const auto number = base::parse_integer(word);
    if (!number || *number < 1900 || *number > 2200) return std::nullopt;
    return static_cast<int>(*number);
}

/// What is wrong with the words, or nothing.
std::optional<findings::Bilingual> fault_of(const Asked& asked) {
    static constexpr std::array<std::string_view, 4> kFormats{"terminal", "markdown", "csv", "json"};
    if (std::ranges::find(kFormats, asked.format) == kFormats.end())
        return findings::Bilingual{"--format 应为 terminal、markdown、csv 或 json",
                                   "--format takes terminal, markdown, csv or json"};
    if (asked.dialect != "plain" && asked.dialect != "excel")
        return findings::Bilingual{"--csv-dialect 应为 plain 或 excel", "--csv-dialect takes plain or excel"};
    const bool years = !asked.from.empty() || !asked.to.empty();
    if (asked.files.size() != (years ? 1 : 2))
        return findings::Bilingual{"diff 比较两个结果文件，或以 --from 年 --to 年 比较一个结果的两年",
                                   "diff compares two results, or two years of one with --from YEAR --to YEAR"};
    if (years && (!year_of(asked.from) || !year_of(asked.to)))
        return findings::Bilingual{"--from 和 --to 都应为年份，如 2023",
                                   "--from and --to both take a year such as 2023"};
    return std::nullopt;
}

std::string render(const audit::Diff& diff, const Asked& asked, findings::Lang lang, bool colour) {
    if (asked.format == "json") return audit::json_of(diff, NEARZERO_VERSION);
    if (asked.format == "csv")
        return audit::csv_of(diff,
                             asked.dialect == "excel" ? document::CsvDialect::excel : document::CsvDialect::plain);
    const auto document = audit::document_of(diff, lang);
    return asked.format == "markdown" ? document::to_markdown(document) : document::to_terminal(document, colour);
}

/// A year that no pilot of the result reports is a mistyped word, not an empty answer.
std::optional<findings::Bilingual> unreported(const results::Result& result, int from, int to) {
    for (const int year : {from, to}) {
        const bool known = std::ranges::any_of(result.pilots, [year](const auto& pilot) {
            return std::ranges::find(pilot.years, year) != pilot.years.end();
        });
        if (!known)
            return findings::Bilingual{"结果中没有试点填报 " + std::to_string(year) + " 年",
                                       "no pilot of the result reports " + std::to_string(year)};
    }
    return std::nullopt;
}

Exit run_diff(const Asked& asked, Io& io) {
    const auto lang = language_of(asked.lang);
    if (const auto fault = fault_of(asked)) return refuse_usage({*fault}, lang, io.err.is_terminal(), io);
    findings::Sink sink;
    bool opened = true;
    std::vector<ResultFile> files;
    for (const auto& path : asked.files)
        if (auto file = read_result_file(path, opened, sink)) files.push_back(std::move(*file));
    if (files.size() != asked.files.size()) {
        io.err.write(findings::render_full(sink.all(), {lang, io.err.is_terminal()}));
        return opened ? Exit::no : Exit::cannot;
    }
    audit::Diff diff;
    if (files.size() == 2) {
        diff = audit::compare(files[0].result, files[1].result);
        audit::demand_restatements(files[0].result, files[1].result, files[1].document, sink);
    } else {
        const int from = *year_of(asked.from), to = *year_of(asked.to);
        if (const auto fault = unreported(files[0].result, from, to))
            return refuse_usage({*fault}, lang, io.err.is_terminal(), io);
        diff = audit::compare_years(files[0].result, from, to);
    }
    io.out.write(render(diff, asked, lang, io.out.is_terminal()));
    io.err.write(findings::render_full(sink.all(), {lang, io.err.is_terminal()}));
    const Exit done = written(io, lang);
    return done == Exit::done && (diff.any() || sink.has_errors()) ? Exit::no : done;
}

}  // namespace

Action bind_diff(CLI::App& command) {
    auto asked = std::make_shared<Asked>();
    command.add_option("RESULT", asked->files, "Two JSON results; one with --from and --to")->type_name("")->required();
    command.add_option("--from", asked->from, "Compare this year of one result ...")->type_name("YEAR");
    command.add_option("--to", asked->to, "... with this one")->type_name("YEAR");
    command.add_option("-f,--format", asked->format, "Output format: terminal, markdown, csv or json")
        ->type_name("FORMAT");
    command.add_option("--csv-dialect", asked->dialect, "plain, or excel (byte order mark and CRLF)")
        ->type_name("DIALECT");
    command.add_option("--lang", asked->lang, "Language of the text: zh or en")->type_name("zh|en");
    return [asked](Io& io) { return run_diff(*asked, io); };
}

}  // namespace nearzero::cmd
