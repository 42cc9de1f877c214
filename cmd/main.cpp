// SPDX-License-Identifier: Apache-2.0
/// Arguments to commands, and every failure to one of four exit codes.
#include <exception>
#include <vector>

#include <unistd.h>
#include <CLI/CLI.hpp>

#include "base/suggest.hpp"
#include "commands.hpp"
#include "text/utf8.hpp"

namespace nearzero::cmd {

namespace {

/// Options and commands that a mistyped word may have meant.
std::optional<std::string> suggest(const CLI::App& app, const std::string& word) {
    std::vector<std::string> known;
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        known.push_back(command->get_name());
        if (command->parsed())
            for (const auto* option : command->get_options())
                for (const auto& name : option->get_lnames()) known.push_back("--" + name);
    }
    const std::vector<std::string_view> views{known.begin(), known.end()};
    const auto near = base::nearest(word.substr(0, word.find('=')), views);
    return near ? std::optional{std::string{*near}} : std::nullopt;
}

UsageFault describe(const CLI::ParseError& error, const CLI::App& app) {
    const std::string what = error.what();
    // By code, not by name: CLI11 gives the error of a subcommand the name of the subcommand.
    const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
    if (kind == CLI::ExitCodes::ExtrasError || kind == CLI::ExitCodes::RequiredError) {
        std::vector<std::string> extras = app.remaining(true);
        if (!extras.empty()) {
            UsageFault fault{{"不认识“" + extras.front() + "”", "'" + extras.front() + "' is not known here"}};
            if (const auto near = suggest(app, extras.front())) {
                fault.what.zh += "；是否应为“" + *near + "”？";
                fault.what.en += "; did you mean '" + *near + "'?";
            }
            return fault;
        }
        if (app.get_subcommands().empty()) return {{"没有给出命令", "no command was given"}};
        const std::string missing = what.substr(0, what.find(' '));
        return {{"没有给出 " + missing, missing + " is not given"}};
    }
    if (kind == CLI::ExitCodes::ArgumentMismatch) {
        const std::string option = what.substr(0, what.find(':'));
        return {{"选项 " + option + " 需要一个值", "the option " + option + " takes one value"}};
    }
    return {{"参数有误（" + what + "）", what}};
}

int run(int argc, char** argv) {
    Io io{Stream{STDOUT_FILENO}, Stream{STDERR_FILENO}};
    install_signal_handlers();

    CLI::App app{
        "nearzero: greenhouse-gas inventories and the evaluation of near-zero-carbon pilots\n"
        "近零碳排放区试点：温室气体清单与评价"};
    app.name("nearzero");
    app.require_subcommand(1);
    app.set_version_flag("--version", std::string{"nearzero "} + NEARZERO_VERSION);
    app.footer(
        "Exit codes: 0 done; 1 done, and the answer is no; 2 could not do the job; 3 a bug in nearzero.\n"
        "Start with: nearzero score FILE.pilot.yaml      What a finding means: nearzero explain NZ2101");
    Action chosen;
    std::string language;
    for (const auto& command : commands()) {
        auto* sub = app.add_subcommand(std::string{command.name},
                                       std::string{command.summary.en} + "  " + std::string{command.summary.zh});
        auto action = command.bind(*sub);
        sub->final_callback([&chosen, action] { chosen = action; });
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& success) {
        std::ostringstream text;
        app.exit(success, text, text);
        io.out.write(text.str());
        return static_cast<int>(written(io, language_of(language)));
    } catch (const CLI::ParseError& error) {
        for (int i = 1; i + 1 < argc; ++i)
            if (std::string_view{argv[i]} == "--lang") language = argv[i + 1];
        return static_cast<int>(refuse_usage(describe(error, app), language_of(language), io.err.is_terminal(), io));
    }
    return static_cast<int>(chosen(io));
}

void say_bug(const char* what) {
    Stream err{STDERR_FILENO};
    err.write("nearzero: internal error / 内部错误: " + text::escape_for_terminal(what) +
              "\nThis is a bug of nearzero, not of your file. 这是程序的缺陷，不是文件的问题。\n");
}

}  // namespace

}  // namespace nearzero::cmd

int main(int argc, char** argv) {
    try {
        return nearzero::cmd::run(argc, argv);
    } catch (const std::exception& error) {
        nearzero::cmd::say_bug(error.what());
    } catch (...) {
        nearzero::cmd::say_bug("unknown");
    }
    return static_cast<int>(nearzero::cmd::Exit::bug);
}
