// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include <CLI/CLI.hpp>

#include "base/suggest.hpp"
#include "commands.hpp"
#include "findings/page.hpp"

namespace nearzero::cmd {

Action bind_explain(CLI::App& command) {
    struct Asked {
        std::string code, lang;
    };
    auto asked = std::make_shared<Asked>();
    command.add_option("CODE", asked->code, "Code or slug of a finding: NZ2101 or unknown-unit")
        ->type_name("")
        ->required();
    command.add_option("--lang", asked->lang, "Language of the text: zh or en")->type_name("zh|en");
    return [asked](Io& io) {
        const auto lang = language_of(asked->lang);
        if (asked->code.starts_with("nz")) asked->code.replace(0, 2, "NZ");
        if (const auto text = findings::explain(asked->code, lang)) {
            io.out.write(*text);
            return written(io, lang);
        }
        std::vector<std::string_view> known;
        for (const auto* info : findings::codes()) {
            known.push_back(info->id);
            known.push_back(info->slug);
        }
        findings::Bilingual what{"没有代码“" + asked->code + "”（nearzero list codes 列出全部）",
                                 "there is no code '" + asked->code + "' ('nearzero list codes' shows all)"};
        if (const auto near = base::nearest(asked->code, known)) {
            what.zh += "；是否应为“" + std::string{*near} + "”？";
            what.en += "; did you mean '" + std::string{*near} + "'?";
        }
        return refuse_usage({what}, lang, io.err.is_terminal(), io);
    };
}

}  // namespace nearzero::cmd
