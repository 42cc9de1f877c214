// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include "findings/code/invocation.hpp"
#include "paths.hpp"

namespace nearzero::cmd {

namespace {

constexpr Command kCommands[] = {
    {"validate", {"检查数据集，逐条说明问题", "Check datasets and explain every problem"}, &bind_validate},
    {"inventory", {"活动数据 × 因子 → 排放清单", "Activity data × factors → emissions"}, &bind_inventory},
    {"score", {"按项目规则判定目标", "Judge the targets of the programme"}, &bind_score},
    {"report", {"单个试点或汇总的报告", "Reports for one pilot or a portfolio"}, &bind_report},
    {"init", {"从模板开始：YAML 或 Excel", "A dataset to start from: YAML or Excel"}, &bind_init},
    {"convert", {"在 xlsx、csv、yaml 之间转换", "Between xlsx, csv and yaml"}, &bind_convert},
    {"explain", {"说明一个代码的含义，或一个数字怎样得来", "What a finding means; how a figure arose"}, &bind_explain},
    {"diff", {"两个结果有何不同，为什么", "What changed between results, and why"}, &bind_diff},
    {"verify", {"按记录的输入重算并核对", "Compute a result again and compare"}, &bind_verify},
    {"list",
     {"列出因子、单位、项目规则、GWP、代码", "Factors, units, programmes, potentials, codes, with sources"},
     &bind_list},
};

/// Adds the names of `--files-from` to the paths. A list that cannot be read is said at once.
std::optional<Exit> add_listed_files(const Words& words, Settings& settings, Io& io) {
    if (words.files_from.empty()) return std::nullopt;
    constexpr std::size_t kLimit = std::size_t{64} << 20;
    auto bytes = words.files_from == "-" ? read_stdin(kLimit) : read_file(words.files_from, kLimit);
    if (const auto* fault = std::get_if<IoFault>(&bytes))
        return refuse_usage({{"无法读取 --files-from “" + words.files_from + "”：" + fault->why.zh,
                              "cannot read --files-from '" + words.files_from + "': " + fault->why.en}},
                            settings.lang, settings.colour, io);
    for (auto& name : split_names(std::get<std::string>(bytes), words.null_separated ? '\0' : '\n'))
        settings.paths.push_back(std::move(name));
    return std::nullopt;
}

}  // namespace

std::span<const Command> commands() {
    return kCommands;
}

Action pilots_action(CLI::App& command, report::Kind kind, CommandShape shape) {
    auto words = std::make_shared<Words>();  // CLI11 writes here while it parses
    bind_common(command, *words, shape);
    return [words, kind, shape](Io& io) {
        auto understood = understand(*words, shape, {io.out.is_terminal(), io.err.is_terminal()});
        if (const auto* fault = std::get_if<UsageFault>(&understood))
            return refuse_usage(*fault, language_of(words->lang), io.err.is_terminal(), io);
        Settings& settings = std::get<Settings>(understood);
        if (const auto refused = add_listed_files(*words, settings, io)) return *refused;
        if (settings.paths.empty())
            return refuse_usage({{"没有给出文件", "no file was given"}}, settings.lang, settings.colour, io);
        return run_pilots(kind, settings, io);
    };
}

Action bind_validate(CLI::App& command) {
    return pilots_action(command, report::Kind::validate,
                         {.formats = {Format::full, Format::concise, Format::json, Format::csv}});
}

Action bind_inventory(CLI::App& command) {
    return pilots_action(command, report::Kind::inventory,
                         {.formats = {Format::terminal, Format::markdown, Format::csv, Format::json},
                          .tables = {report::CsvTable::lines, report::CsvTable::totals},
                          .simulation = true});
}

Action bind_score(CLI::App& command) {
    return pilots_action(command, report::Kind::score,
                         {.formats = {Format::terminal, Format::markdown, Format::csv, Format::json},
                          .tables = {report::CsvTable::targets, report::CsvTable::panel},
                          .rating = true,
                          .simulation = true});
}

Action bind_report(CLI::App& command) {
    return pilots_action(command, report::Kind::report,
                         {.formats = {Format::markdown, Format::terminal, Format::csv, Format::json},
                          .rating = true,
                          .folder_output = true,
                          .simulation = true});
}

}  // namespace nearzero::cmd
