// SPDX-License-Identifier: Apache-2.0
/// Options that mean the same in every command, as plain values; the binders are the only users of CLI11 beside `main`.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "batch/evaluate.hpp"
#include "document/csv.hpp"
#include "findings/code.hpp"
#include "findings/filter.hpp"
#include "paths.hpp"
#include "report/csv.hpp"
#include "requirement.hpp"

namespace CLI {
class App;
}

namespace nearzero::cmd {

enum class Format : std::uint8_t { terminal, markdown, csv, json, full, concise };

/// Words as CLI11 hands them over. `Settings` is what they mean.
struct Words {
    std::vector<std::string> paths;
    std::string files_from;
    bool null_separated = false;
    std::string base;
    std::string format;
    std::vector<std::string> outputs;
    std::string jobs;
    std::string programme;
    std::vector<std::string> factors;
    std::string fuel_set, gwp, reading;
    std::vector<std::string> accounting;
    std::string as_of;
    std::string fail_on = "error";
    std::vector<std::string> select, ignore;
    bool no_waivers = false;
    std::string reader;
    std::string lang;
    std::string colour = "auto";
    bool no_progress = false, quiet = false, verbose = false;
    std::string max_shown;
    std::string csv_dialect = "plain";
    std::string table;
    std::vector<std::string> require;
    std::vector<std::string> panel, rubrics, decisions;
    std::string draws, seed;
    bool force = false;
    bool form = false;
};

struct Output {
    Format format = Format::terminal;
    std::string path;  ///< empty: standard output; ends with '/': a folder
};

/// The words, understood. Made once for each run; a word that means nothing is a usage error.
struct Settings {
    std::vector<std::string> paths;
    std::vector<PathEntry> entries;   ///< files already known, in order; `paths` is then not looked at
    std::string base;
    std::vector<Output> outputs;
    unsigned jobs = 1;
    std::string programme_word;
    std::vector<std::string> factor_files;
    batch::Choices choices;
    batch::Rules rules;
    std::string as_of;
    findings::Filter filter;
    findings::FailOn fail_on = findings::FailOn::error;
    findings::Lang lang = findings::Lang::en;
    bool colour = false;           ///< of messages
    bool colour_document = false;  ///< of the document; never of a file unless asked for
    bool progress = false;
    bool quiet = false, verbose = false;
    std::size_t max_shown = 20;
    document::CsvDialect csv_dialect = document::CsvDialect::plain;
    std::optional<report::CsvTable> table;   ///< none: the command's own
    std::vector<Requirement> requirements;
    std::vector<std::string> rubric_files, decision_files;
    std::vector<std::string> sheet_files;    ///< files and folders as given; once read, the files
    bool force = false;
    bool form = false;  ///< the application form of each pilot instead of its report
};

/// Which options a command has beside the common ones, and its formats.
struct CommandShape {
    std::vector<Format> formats;  ///< the first is the default
    std::vector<report::CsvTable> tables = {};  ///< that `--table` names; the first is the default
    bool rating = false;                        ///< score sheets, decisions, --require
    bool folder_output = false, simulation = false;
};

void bind_language(CLI::App& app, Words& words);
void bind_common(CLI::App& app, Words& words, const CommandShape& shape);

/// What a word on the command line should have been.
struct UsageFault {
    findings::Bilingual what;
};

/// Which of the standard streams are terminals.
struct Terminals {
    bool out = false, err = false;
};

/// The settings of the words, or the first word that means nothing.
std::variant<Settings, UsageFault> understand(const Words& words, const CommandShape& shape, Terminals terminals);

/// The language asked for, else that of the environment (LC_ALL, LC_MESSAGES, LANG), else English.
findings::Lang language_of(const std::string& word);

}  // namespace nearzero::cmd
