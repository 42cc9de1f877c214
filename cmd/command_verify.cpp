// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cerrno>
#include <memory>

#include <unistd.h>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "audit/same.hpp"
#include "commands.hpp"
#include "findings/code/invocation.hpp"
#include "findings/code/result.hpp"
#include "findings/write.hpp"
#include "result_file.hpp"
#include "text/digest.hpp"
#include "unreadable.hpp"

namespace nearzero::cmd {

namespace code = findings::code;

namespace {

struct Asked {
    std::string file, root = ".", lang;
};

/// Every input as it was; false where one cannot be opened.
bool check_inputs(const results::Result& result, findings::Sink& sink) {
    constexpr std::size_t kLimit = std::size_t{1} << 30;
    bool opened = true;
    for (const auto& input : result.inputs) {
        if (input.path.starts_with("<stdin>")) {
            sink.report_file(code::input_not_kept, {}, {{"path", input.path}});
            continue;
        }
        const auto bytes = read_file(input.path, kLimit);
        if (const auto* fault = std::get_if<IoFault>(&bytes)) {
            opened = false;
            report_unreadable(sink, input.path, *fault);
            continue;
        }
        const std::string found = text::sha256_hex(std::get<std::string>(bytes));
        if (found != input.sha256)
            sink.report_file(code::input_changed, {},
                             {{"path", input.path}, {"found", found}, {"recorded", input.sha256}});
    }
    return opened;
}

report::Kind kind_of(const std::string& word) {
    return word == "inventory" ? report::Kind::inventory
           : word == "report"  ? report::Kind::report
                               : report::Kind::score;
}

/// The settings that the result was made with.
Settings settings_of(const results::Result& result) {
    Settings settings;
    const auto& options = result.options;
    settings.outputs = {{Format::json, {}}};
    settings.lang = language_of(options.lang);
    settings.programme_word = options.programme;
    settings.factor_files = options.factors;
    settings.choices.fuel_set = options.fuel_set;
    settings.choices.gwp = options.gwp;
    settings.choices.accounting = options.accounting;
    settings.choices.reading = programme::find_reading(options.reading);
    settings.rules.use_waivers = options.waivers;
    if (options.draws)
        settings.rules.draws = uncertainty::Draws{.count = static_cast<std::uint32_t>(*options.draws),
                                                  .seed = static_cast<std::uint64_t>(options.seed.value_or(1))};
    settings.filter = {options.select, options.ignore};
    settings.sheet_files = options.panel;
    settings.rubric_files = options.rubrics;
    settings.decision_files = options.decisions;
    settings.as_of = result.as_of;
    settings.rules.as_of = calendar::parse_date(result.as_of);
    settings.quiet = true;
    for (const auto& pilot : result.pilots) settings.entries.push_back({pilot.file, pilot.file});
    return settings;
}

Exit run_verify(const Asked& asked, Io& io) {
    const auto lang = language_of(asked.lang);
    findings::Sink sink;
    const auto end = [&](Exit exit) {
        io.err.write(findings::render_full(sink.all(), {lang, io.err.is_terminal()}));
        return exit;
    };
    bool opened = true;
    const auto file = read_result_file(asked.file, opened, sink);
    if (!file) return end(opened ? Exit::no : Exit::cannot);
    // Words of the recorded command line then mean what they meant: paths of inputs, tables, factor files.
    if (::chdir(asked.root.c_str()) != 0) {
        report_unreadable(sink, asked.root, {describe_errno(errno)});
        return end(Exit::cannot);
    }
    if (!check_inputs(file->result, sink)) return end(Exit::cannot);
    if (sink.has_errors()) return end(Exit::no);

    std::string again, messages;
    Io inner{Stream{again}, Stream{messages}};
    run_pilots(kind_of(file->result.kind), settings_of(file->result), inner);
    const auto computed = results::read_json("<computed>", std::move(again), sink);
    if (!computed) return end(Exit::bug);
    audit::report_differences(file->document, *computed, sink);
    if (sink.has_errors()) return end(Exit::no);
    io.out.write(lang == findings::Lang::zh ? fmt::format("与重算一致：{} 个试点，{} 个输入文件\n",
                                                          file->result.pilots.size(), file->result.inputs.size())
                                            : fmt::format("computed again, the same: {} pilots, {} input files\n",
                                                          file->result.pilots.size(), file->result.inputs.size()));
    return written(io, lang);
}

}  // namespace

Action bind_verify(CLI::App& command) {
    auto asked = std::make_shared<Asked>();
    command.add_option("RESULT", asked->file, "A JSON result")->type_name("")->required();
    command.add_option("--root", asked->root, "Folder that the recorded paths of the inputs lie below")
        ->type_name("FOLDER");
    command.add_option("--lang", asked->lang, "Language of the text: zh or en")->type_name("zh|en");
    return [asked](Io& io) { return run_verify(*asked, io); };
}

}  // namespace nearzero::cmd
