// SPDX-License-Identifier: Apache-2.0
#include "options.hpp"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <thread>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/number.hpp"
#include "base/suggest.hpp"
#include "calendar/date.hpp"

namespace nearzero::cmd {

namespace {

struct FormatWord {
    std::string_view word;
    Format format;
    std::string_view extension;
};
constexpr FormatWord kFormats[] = {
    {"terminal", Format::terminal, ".txt"}, {"markdown", Format::markdown, ".md"}, {"csv", Format::csv, ".csv"},
    {"json", Format::json, ".json"},        {"full", Format::full, ".txt"},        {"concise", Format::concise, ".txt"},
};

std::string words_of(const std::vector<Format>& formats) {
    std::string list;
    for (const auto& known : kFormats)
        if (std::ranges::find(formats, known.format) != formats.end())
            list += (list.empty() ? "" : ", ") + std::string{known.word};
    return list;
}

std::string words_of(const std::vector<report::CsvTable>& tables, std::string_view between) {
    std::string list;
    for (const auto table : tables) list.append(list.empty() ? "" : between).append(report::word_of(table));
    return list;
}

UsageFault not_one_of(std::string_view option, std::string_view word, std::span<const std::string_view> known) {
    std::string list;
    for (const auto k : known) list += (list.empty() ? "" : ", ") + std::string{k};
    std::string zh = fmt::format("{} 不能是“{}”（可用：{}）", option, word, list);
    std::string en = fmt::format("{} cannot be '{}' (known: {})", option, word, list);
    if (const auto near = base::nearest(word, known)) {
        zh += fmt::format("；是否应为“{}”？", *near);
        en += fmt::format("; did you mean '{}'?", *near);
    }
    return {{std::move(zh), std::move(en)}};
}

const FormatWord* format_of(std::string_view word, const std::vector<Format>& allowed) {
    for (const auto& known : kFormats)
        if (known.word == word && std::ranges::find(allowed, known.format) != allowed.end()) return &known;
    return nullptr;
}

std::optional<UsageFault> understand_outputs(const Words& words, const CommandShape& shape, Settings& settings) {
    std::vector<std::string_view> known;
    for (const auto& word : kFormats)
        if (std::ranges::find(shape.formats, word.format) != shape.formats.end()) known.push_back(word.word);
    std::optional<Format> asked;
    if (!words.format.empty()) {
        const auto* found = format_of(words.format, shape.formats);
        if (found == nullptr) return not_one_of("--format", words.format, known);
        asked = found->format;
    }
    for (const auto& path : words.outputs) {
        if (path == "-") {
            settings.outputs.push_back({asked.value_or(shape.formats.front()), {}});
            continue;
        }
        if (path.ends_with('/')) {
            if (!shape.folder_output)
                return UsageFault{{fmt::format("--output “{}”是文件夹；只有 report 写入文件夹", path),
                                   fmt::format("--output '{}' is a folder; only 'report' writes into folders", path)}};
            settings.outputs.push_back({asked.value_or(shape.formats.front()), path});
            continue;
        }
        std::optional<Format> format = asked;
        for (const auto& word : kFormats)
            if (path.ends_with(word.extension) &&
                std::ranges::find(shape.formats, word.format) != shape.formats.end() &&
                !(asked && words.outputs.size() == 1)) {
                format = word.format;
                break;
            }
        if (!format)
            return UsageFault{
                {fmt::format("无法从“{}”的扩展名得知格式；请写 --format（{}）{}", path, words_of(shape.formats),
                             shape.folder_output ? "；写入文件夹则以 / 结尾" : ""),
                 fmt::format("the extension of '{}' names no format; give --format ({}){}", path,
                             words_of(shape.formats), shape.folder_output ? "; a folder ends in '/'" : "")}};
        settings.outputs.push_back({*format, path});
    }
    if (settings.outputs.empty()) settings.outputs.push_back({asked.value_or(shape.formats.front()), {}});
    return std::nullopt;
}

constexpr std::int64_t kFewestDraws = 1000;  // a 2.5 % point of fewer draws rests on a handful of them
constexpr std::int64_t kMostDraws = 10'000'000;
constexpr std::int64_t kLargestSeed = 9007199254740991;  // 2^53 − 1: a JSON result holds it exactly

std::optional<UsageFault> understand_numbers(const Words& words, Settings& settings) {
    settings.jobs = std::max(1U, std::thread::hardware_concurrency());
    if (!words.jobs.empty()) {
        const auto jobs = base::parse_integer(words.jobs);
        if (!jobs || *jobs < 1 || *jobs > 1024)
            return UsageFault{{fmt::format("--jobs 应为 1 到 1024 的整数，读到“{}”", words.jobs),
                               fmt::format("--jobs takes a whole number from 1 to 1024, not '{}'", words.jobs)}};
        settings.jobs = static_cast<unsigned>(*jobs);
    }
    if (!words.draws.empty()) {
        const auto draws = base::parse_integer(words.draws);
        if (!draws || *draws < kFewestDraws || *draws > kMostDraws)
            return UsageFault{
                {fmt::format("--draws 应为 {} 到 {} 的整数，读到“{}”", kFewestDraws, kMostDraws, words.draws),
                 fmt::format("--draws takes a whole number from {} to {}, not '{}'", kFewestDraws, kMostDraws,
                             words.draws)}};
        settings.rules.draws = uncertainty::Draws{.count = static_cast<std::uint32_t>(*draws)};
    }
    if (!words.seed.empty()) {
        const auto seed = base::parse_integer(words.seed);
        if (!seed || *seed < 0 || *seed > kLargestSeed)
            return UsageFault{
                {fmt::format("--seed 应为 0 到 {} 的整数，读到“{}”", kLargestSeed, words.seed),
                 fmt::format("--seed takes a whole number from 0 to {}, not '{}'", kLargestSeed, words.seed)}};
        if (words.draws.empty())
            return UsageFault{
                {"--seed 只用于蒙特卡洛模拟：请同时给出 --draws", "--seed is of the simulation: give --draws too"}};
        settings.rules.draws->seed = static_cast<std::uint64_t>(*seed);
    }
    if (!words.max_shown.empty()) {
        const auto shown = base::parse_integer(words.max_shown);
        if (!shown || *shown < 0)
            return UsageFault{{fmt::format("--max-shown 应为非负整数，读到“{}”", words.max_shown),
                               fmt::format("--max-shown takes a whole number, not '{}'", words.max_shown)}};
        settings.max_shown = static_cast<std::size_t>(*shown);
    }
    return std::nullopt;
}

std::optional<UsageFault> understand_choices(const Words& words, Settings& settings) {
    settings.programme_word = words.programme;
    settings.choices.fuel_set = words.fuel_set;
    settings.choices.gwp = words.gwp;
    if (!words.reading.empty()) {
        settings.choices.reading = programme::find_reading(words.reading);
        static constexpr std::string_view kKnown[] = {"gross", "after-sinks", "after-credits"};
        if (!settings.choices.reading) return not_one_of("--reading", words.reading, kKnown);
    }
    for (const auto& pair : words.accounting) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            return UsageFault{{fmt::format("--accounting 应写成 键=值，读到“{}”", pair),
                               fmt::format("--accounting takes KEY=VALUE, not '{}'", pair)}};
        settings.choices.accounting.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
    }
    if (!words.as_of.empty() && !calendar::parse_date(words.as_of))
        return UsageFault{{fmt::format("--as-of 应为真实日期 YYYY-MM-DD，读到“{}”", words.as_of),
                           fmt::format("--as-of takes a real date YYYY-MM-DD, not '{}'", words.as_of)}};
    settings.as_of = words.as_of;
    settings.rules.as_of = calendar::parse_date(words.as_of);
    for (const auto& written : words.require) {
        auto understood = understand_requirement(written);
        if (auto* what = std::get_if<findings::Bilingual>(&understood)) return UsageFault{std::move(*what)};
        settings.requirements.push_back(std::move(std::get<Requirement>(understood)));
    }
    settings.sheet_files = words.panel;
    settings.rubric_files = words.rubrics;
    settings.decision_files = words.decisions;
    return std::nullopt;
}

std::optional<UsageFault> understand_findings(const Words& words, Settings& settings) {
    const auto fail_on = findings::parse_fail_on(words.fail_on);
    static constexpr std::string_view kFailOn[] = {"error", "warning", "never"};
    if (!fail_on) return not_one_of("--fail-on", words.fail_on, kFailOn);
    settings.fail_on = *fail_on;
    settings.filter = {words.select, words.ignore};
    for (const auto* list : {&words.select, &words.ignore})
        for (const auto& pattern : *list)
            if (!findings::names_a_code(pattern))
                return UsageFault{
                    {fmt::format("没有代码“{}”", pattern), fmt::format("there is no code '{}'", pattern)}};
    if (!words.reader.empty() && words.reader != "strict") {
        static constexpr std::string_view kReaders[] = {"strict"};
        return not_one_of("--reader", words.reader, kReaders);
    }
    settings.rules.reader = words.reader.empty() ? yaml::Reader::automatic : yaml::Reader::strict;
    settings.rules.use_waivers = !words.no_waivers;
    return std::nullopt;
}

}  // namespace

findings::Lang language_of(const std::string& word) {
    if (word == "zh") return findings::Lang::zh;
    if (word == "en") return findings::Lang::en;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return std::string_view{value}.starts_with("zh") ? findings::Lang::zh : findings::Lang::en;
    }
    return findings::Lang::en;
}

void bind_language(CLI::App& app, Words& words) {
    app.add_option("--lang", words.lang, "Language of texts: zh or en (default: from the environment)");
}

namespace {

/// What stands for the value in the help: CLI11 would say TEXT of all of them.
void name_values(CLI::App& app) {
    static constexpr std::pair<const char*, const char*> kValues[] = {
        {"PATH", ""},           {"--files-from", "FILE"},  {"--base", "FOLDER"},       {"--format", "FORMAT"},
        {"--output", "FILE"},   {"--jobs", "N"},           {"--programme", "ID|FILE"}, {"--factors", "FILE"},
        {"--fuel-set", "ID"},   {"--gwp", "ID"},           {"--reading", "READING"},   {"--accounting", "KEY=VALUE"},
        {"--as-of", "DATE"},    {"--fail-on", "SEVERITY"}, {"--select", "CODE"},       {"--ignore", "CODE"},
        {"--reader", "READER"}, {"--color", "WHEN"},       {"--max-shown", "N"},       {"--csv-dialect", "DIALECT"},
        {"--table", "TABLE"},   {"--require", "EXPR"},     {"--lang", "zh|en"},        {"--draws", "N"},
        {"--seed", "N"},        {"--panel", "FILE|FOLDER"}, {"--rubric", "FILE"},      {"--decisions", "FILE"},
    };
    for (const auto& [option, value] : kValues)
        if (auto* known = app.get_option_no_throw(option)) known->type_name(value);
}

}  // namespace

void bind_common(CLI::App& app, Words& words, const CommandShape& shape) {
    app.add_option("PATH", words.paths,
                   "Files, folders (searched for *.pilot.yaml and *.pilot.xlsx), globs, or - for standard input");
    app.add_option("--files-from", words.files_from, "Read names from FILE, one a line (- for standard input)");
    app.add_flag("-0", words.null_separated, "Names of --files-from end with NUL");
    app.add_option("--base", words.base, "Folder of the tables of datasets read from standard input");
    app.add_option("-f,--format", words.format, "Output format: " + words_of(shape.formats));
    // One value at a time: what follows it is a path, not a second value.
    const auto repeatable = [](CLI::Option* option) { return option->take_all()->allow_extra_args(false); };
    repeatable(app.add_option(
        "-o,--output", words.outputs,
        std::string{"Write to FILE (repeatable; the format follows the extension)"} +
            (shape.folder_output ? ", or into FOLDER/: a report for each pilot and the portfolio" : "")));
    app.add_option("-j,--jobs", words.jobs, "Threads (default: all processors; never changes the output)");
    app.add_option("--programme", words.programme, "Judge under this programme: a built-in id or a file");
    repeatable(app.add_option("--factors", words.factors, "Factor set file; the first takes precedence (repeatable)"));
    app.add_option("--fuel-set", words.fuel_set, "Fuel parameter set, e.g. gbt32151-2024 or ndrc-2015");
    app.add_option("--gwp", words.gwp, "Warming potentials, e.g. ipcc-ar5-100");
    app.add_option("--reading", words.reading, "Reading of an open total: gross, after-sinks or after-credits");
    repeatable(app.add_option("--accounting", words.accounting,
                              "Replace a convention of the programme: KEY=VALUE (repeatable)"));
    app.add_option("--as-of", words.as_of, "Date the evaluation speaks of, YYYY-MM-DD");
    app.add_option("--fail-on", words.fail_on, "Exit 1 from this severity on: error, warning or never");
    repeatable(app.add_option("--select", words.select, "Show only these codes (errors always show)"))->delimiter(',');
    repeatable(app.add_option("--ignore", words.ignore, "Leave out these codes (errors always show)"))->delimiter(',');
    app.add_flag("--no-waivers", words.no_waivers, "Do not honour the datasets' own waivers");
    app.add_option("--reader", words.reader, "strict: read with the strict reader only");
    app.add_option("--color", words.colour, "Colour: auto, always or never");
    app.add_flag("--no-progress", words.no_progress, "No progress bar");
    app.add_flag("-q,--quiet", words.quiet, "Only errors on standard error");
    app.add_flag("-v,--verbose", words.verbose, "Every finding of every file on standard error");
    app.add_option("--max-shown", words.max_shown, "Findings shown of one file (0: all)");
    app.add_option("--csv-dialect", words.csv_dialect, "plain, or excel (byte order mark and CRLF)");
    if (!shape.tables.empty()) app.add_option("--table", words.table, "CSV table: " + words_of(shape.tables, " or "));
    if (shape.rating) {
        repeatable(app.add_option("--panel", words.panel,
                                  "Score sheets: a file, or a folder searched for *.scoresheet.yaml (repeatable)"));
        repeatable(app.add_option("--rubric", words.rubrics, "Items and points of the score sheet (repeatable)"));
        repeatable(app.add_option("--decisions", words.decisions,
                                  "Decisions of people, shown beside what the rules decide (repeatable)"));
        repeatable(app.add_option("--require", words.require,
                                  "Exit 1 unless every pilot has it: verdict=met, 'rating>=pass' (repeatable)"));
    }
    if (shape.folder_output) {
        app.add_flag("--force", words.force, "Overwrite files that nearzero did not make");
        app.add_flag("--form", words.form, "The application form of each pilot, as far as it is filled, instead of its report");
    }
    if (shape.simulation) {
        app.add_option("--draws", words.draws, "Intervals by Monte Carlo with N draws (default: error propagation)");
        app.add_option("--seed", words.seed, "Seed of the draws (default 1); the same seed gives the same bytes");
    }
    bind_language(app, words);
    name_values(app);
}

std::variant<Settings, UsageFault> understand(const Words& words, const CommandShape& shape, Terminals terminals) {
    Settings settings;
    settings.paths = words.paths;
    settings.base = words.base;
    for (auto* part : {&understand_numbers, &understand_choices, &understand_findings})
        if (auto fault = (*part)(words, settings)) return *fault;
    if (auto fault = understand_outputs(words, shape, settings)) return *fault;
    static constexpr std::string_view kLanguages[] = {"zh", "en"}, kColours[] = {"auto", "always", "never"},
                                      kDialects[] = {"plain", "excel"};
    if (!words.lang.empty() && std::ranges::find(kLanguages, words.lang) == std::end(kLanguages))
        return not_one_of("--lang", words.lang, kLanguages);
    if (std::ranges::find(kColours, words.colour) == std::end(kColours))
        return not_one_of("--color", words.colour, kColours);
    if (std::ranges::find(kDialects, words.csv_dialect) == std::end(kDialects))
        return not_one_of("--csv-dialect", words.csv_dialect, kDialects);
    if (!words.table.empty()) {
        std::vector<std::string_view> tables;
        for (const auto table : shape.tables) tables.push_back(report::word_of(table));
        const auto found = std::ranges::find(tables, words.table);
        if (found == tables.end()) return not_one_of("--table", words.table, tables);
        settings.table = shape.tables[static_cast<std::size_t>(found - tables.begin())];
    }
    settings.lang = language_of(words.lang);
    settings.colour = words.colour == "always" || (words.colour == "auto" && terminals.err);
    settings.colour_document = words.colour == "always" ||
                               (words.colour == "auto" && terminals.out &&
                                std::ranges::all_of(settings.outputs, [](const Output& o) { return o.path.empty(); }));
    settings.progress = terminals.err && !words.no_progress && !words.quiet;
    settings.quiet = words.quiet;
    settings.verbose = words.verbose;
    settings.csv_dialect = words.csv_dialect == "excel" ? document::CsvDialect::excel : document::CsvDialect::plain;
    settings.force = words.force;
    settings.form = settings.rules.form_asked = words.form;
    const auto is_read = [](const Output& o) { return o.format == Format::markdown || o.format == Format::terminal; };
    if (words.form && !std::ranges::all_of(settings.outputs, is_read))
        return UsageFault{{"--form 只有 markdown 和 terminal 两种格式：申请表载有个人信息，不进入数据文件",
                           "--form is written as markdown or terminal: a form holds personal data, which enter no data file"}};
    settings.factor_files = words.factors;
    return settings;
}

}  // namespace nearzero::cmd
