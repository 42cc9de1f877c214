// SPDX-License-Identifier: Apache-2.0
/// `nearzero init`: a dataset to start from, as YAML or as a workbook; `nearzero init demo` writes a small portfolio.
#include <cerrno>
#include <memory>
#include <span>

#include <fmt/format.h>
#include <sys/stat.h>
#include <CLI/CLI.hpp>

#include "base/suggest.hpp"
#include "calendar/date.hpp"
#include "commands.hpp"
#include "new_file.hpp"
#include "programme/programme.hpp"
#include "starter/demo.hpp"
#include "starter/starter.hpp"
#include "workbook/write_book.hpp"
#include "yaml/read.hpp"

namespace nearzero::cmd {

namespace {

using findings::Lang;

struct Asked {
    std::string category, programme, tier, years = "2023-2025", output, lang;
    bool xlsx = false, force = false;
};

/// What has to be said, and the words that may stand there.
UsageFault to_choose(const findings::Text& what, const std::vector<std::string_view>& known) {
    return {{fmt::format("{}：可选 {}", what.zh, fmt::join(known, ", ")),
             fmt::format("{}: {}", what.en, fmt::join(known, ", "))}};
}

/// The words that may stand here, and the one that was meant.
UsageFault unknown(const findings::Text& what, const std::string& word, const std::vector<std::string_view>& known) {
    const std::string list = fmt::format("{}", fmt::join(known, ", "));
    UsageFault fault{{fmt::format("{}“{}”：可选 {}", what.zh, word, list),
                      fmt::format("{} '{}'; there are: {}", what.en, word, list)}};
    if (const auto near = base::nearest(word, known)) {
        fault.what.zh += fmt::format("；是否应为“{}”？", *near);
        fault.what.en += fmt::format("; did you mean '{}'?", *near);
    }
    return fault;
}

template <class Items>
std::vector<std::string_view> ids_of(const Items& items) {
    std::vector<std::string_view> ids;
    for (const auto& item : items) ids.push_back(item.id);
    return ids;
}

std::optional<std::vector<int>> parse_years(const std::string& text) {
    const auto dash = text.find('-');
    const auto first = calendar::parse_year(std::string_view{text}.substr(0, dash));
    const auto last = dash == std::string::npos ? first : calendar::parse_year(std::string_view{text}.substr(dash + 1));
    if (!first || !last || *last < *first || *last - *first > 20) return std::nullopt;
    std::vector<int> years;
    for (int year = *first; year <= *last; ++year) years.push_back(year);
    return years;
}

Exit write_demo(const Asked& asked, Lang lang, Io& io) {
    const std::string folder =
        asked.output.empty() ? "nearzero-demo/" : asked.output + (asked.output.ends_with('/') ? "" : "/");
    if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) {
        const auto why = describe_errno(errno);
        return refuse_usage({{"无法建立“" + folder + "”：" + why.zh, "cannot make '" + folder + "': " + why.en}}, lang,
                            io.err.is_terminal(), io);
    }
    for (const auto& file : starter::demo_files())
        if (const Exit done = write_new(folder + std::string{file.name}, file.text, asked.force, lang, io);
            done != Exit::done)
            return done;
    io.err.write(lang == Lang::zh ? fmt::format("已写入 {}；试试 nearzero score {}\n", folder, folder)
                                  : fmt::format("wrote {}; try: nearzero score {}\n", folder, folder));
    return Exit::done;
}

std::optional<std::string> workbook_of(const starter::Wanted& wanted, const std::string& yaml, findings::Sink& sink) {
    const auto document = yaml::read("starter", yaml, sink);
    if (!document) return std::nullopt;
    const workbook::SheetStyle style{wanted.lang, starter::drop_downs(&wanted.programme, &wanted.category, wanted.lang),
                                     wanted.years, true, starter::kBlank.in(wanted.lang)};
    return workbook::write_book(workbook::sheets_of(*document, style, sink));
}

Exit init(const Asked& asked, Io& io) {
    const Lang lang = language_of(asked.lang);
    const auto refuse = [&](const UsageFault& fault) { return refuse_usage(fault, lang, io.err.is_terminal(), io); };
    if (asked.category == "demo") return write_demo(asked, lang, io);
    if (asked.programme.empty())
        return refuse(to_choose({"用 --programme 选择试点方案", "choose the programme with --programme"},
                                programme::builtin_ids()));
    const auto programme = programme::builtin(asked.programme);
    if (programme == nullptr)
        return refuse(unknown({"没有试点方案", "there is no programme"}, asked.programme, programme::builtin_ids()));
    const auto* category = programme->category(asked.category);
    if (category == nullptr)
        return refuse(unknown({"该方案没有类别", "the programme has no category"}, asked.category,
                              ids_of(programme->categories)));
    const auto* tier = category->has_tiers() ? category->tier(asked.tier) : &category->tiers.front();
    if (!category->has_tiers() && !asked.tier.empty())
        return refuse({{"“" + asked.category + "”不分档，去掉 --tier", "'" + asked.category + "' has no tiers: leave out --tier"}});
    if (tier == nullptr)
        return refuse(asked.tier.empty()
                          ? to_choose({"该类别分档，用 --tier 选择", "the category has tiers, choose one with --tier"},
                                      ids_of(category->tiers))
                          : unknown({"该类别没有档次", "the category has no tier"}, asked.tier, ids_of(category->tiers)));
    const auto years = parse_years(asked.years);
    if (!years) return refuse({{"--years 写成 2023-2025", "--years is written like 2023-2025"}});
    if (asked.xlsx && asked.output.empty())
        return refuse({{"--xlsx 需要用 -o 指定文件", "--xlsx needs a file: -o FILE.pilot.xlsx"}});

    const starter::Wanted wanted{*programme, *category, *tier, *years, lang};
    const std::string yaml = starter::pilot_yaml(wanted);
    if (!asked.xlsx) return write_new(asked.output, yaml, asked.force, lang, io);
    findings::Sink sink;
    const auto book = workbook_of(wanted, yaml, sink);
    if (say(sink, lang, io) != Exit::done) return Exit::no;
    if (!book) return refuse({{"没有写临时数据的空间", "there is no room for temporary data"}});
    return write_new(asked.output, *book, asked.force, lang, io);
}

}  // namespace

Action bind_init(CLI::App& command) {
    auto asked = std::make_shared<Asked>();
    command.add_option("CATEGORY", asked->category, "Category of the programme, or 'demo' for a small portfolio")
        ->type_name("")
        ->required();
    command.add_option("--programme", asked->programme, "Programme id")->type_name("ID");
    command.add_option("--tier", asked->tier, "Tier, where the category has tiers")->type_name("TIER");
    command.add_option("--years", asked->years, "Reported years, the first the base year (default 2023-2025)")
        ->type_name("FROM-TO");
    command.add_flag("--xlsx", asked->xlsx, "A workbook with drop-downs instead of YAML");
    command.add_option("-o,--output", asked->output, "File to write (demo: folder); standard output without it")
        ->type_name("FILE");
    command.add_flag("--force", asked->force, "Write over a file that exists");
    command.add_option("--lang", asked->lang, "Language of comments, messages and sheet names: zh or en")
        ->type_name("zh|en");
    return [asked](Io& io) { return init(*asked, io); };
}

}  // namespace nearzero::cmd
