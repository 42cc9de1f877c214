// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include <CLI/CLI.hpp>

#include "audit/explanation.hpp"
#include "base/suggest.hpp"
#include "commands.hpp"
#include "findings/page.hpp"
#include "findings/write.hpp"
#include "result_file.hpp"

namespace nearzero::cmd {

namespace {

struct Asked {
    std::string subject, lang, format;
};

Exit explain_code(std::string code, findings::Lang lang, Io& io) {
    if (code.starts_with("nz")) code.replace(0, 2, "NZ");
    if (const auto text = findings::explain(code, lang)) {
        io.out.write(*text);
        return written(io, lang);
    }
    std::vector<std::string_view> known;
    for (const auto* info : findings::codes()) {
        known.push_back(info->id);
        known.push_back(info->slug);
    }
    findings::Bilingual what{"没有代码“" + code + "”（nearzero list codes 列出全部）",
                             "there is no code '" + code + "' ('nearzero list codes' shows all)"};
    if (const auto near = base::nearest(code, known)) {
        what.zh += "；是否应为“" + std::string{*near} + "”？";
        what.en += "; did you mean '" + std::string{*near} + "'?";
    }
    return refuse_usage({what}, lang, io.err.is_terminal(), io);
}

/// A figure of a result: `path` and the address behind its '#'.
Exit explain_figure(const std::string& path, const std::string& query, const Asked& asked, findings::Lang lang,
                    Io& io) {
    findings::Sink sink;
    bool opened = true;
    const auto refuse = [&](Exit exit) {
        io.err.write(findings::render_full(sink.all(), {lang, io.err.is_terminal()}));
        return exit;
    };
    const auto file = read_result_file(path, opened, sink);
    if (!file) return refuse(opened ? Exit::no : Exit::cannot);
    const auto address = audit::find_address(file->result, query, sink);
    if (!address) return refuse(Exit::cannot);
    const auto explanation = audit::explain(file->result, *address, sink);
    if (asked.format == "json")
        io.out.write(audit::json_of(explanation, lang, NEARZERO_VERSION));
    else if (asked.format == "markdown")
        io.out.write(document::to_markdown(audit::document_of(explanation, lang)));
    else
        io.out.write(document::to_terminal(audit::document_of(explanation, lang), io.out.is_terminal()));
    const Exit done = written(io, lang);
    return done == Exit::done && sink.has_errors() ? refuse(Exit::no) : done;
}

}  // namespace

Action bind_explain(CLI::App& command) {
    auto asked = std::make_shared<Asked>();
    command
        .add_option("CODE", asked->subject, "Code or slug of a finding (NZ2101, unknown-unit), or RESULT.json#FIGURE")
        ->type_name("")
        ->required();
    command.add_option("-f,--format", asked->format, "Of a figure: terminal, markdown or json")->type_name("FORMAT");
    command.add_option("--lang", asked->lang, "Language of the text: zh or en")->type_name("zh|en");
    return [asked](Io& io) {
        const auto lang = language_of(asked->lang);
        if (!asked->format.empty() && asked->format != "terminal" && asked->format != "markdown" &&
            asked->format != "json")
            return refuse_usage(
                {{"--format 应为 terminal、markdown 或 json", "--format takes terminal, markdown or json"}}, lang,
                io.err.is_terminal(), io);
        const auto hash = asked->subject.rfind('#');
        if (hash != std::string::npos)
            return explain_figure(asked->subject.substr(0, hash), asked->subject.substr(hash + 1), *asked, lang, io);
        if (asked->subject.ends_with(".json"))
            return refuse_usage({{"请在文件名后写 #，再写要解释的数字，如 " + asked->subject + "#total/2025",
                                  "name a figure behind a '#': " + asked->subject + "#total/2025"}},
                                lang, io.err.is_terminal(), io);
        return explain_code(asked->subject, lang, io);
    };
}

}  // namespace nearzero::cmd
