// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/decimal.hpp"
#include "base/suggest.hpp"
#include "commands.hpp"
#include "document/document.hpp"
#include "findings/write.hpp"
#include "programme/programme.hpp"
#include "reference/reference.hpp"
#include "report/words.hpp"
#include "text/utf8.hpp"

namespace nearzero::cmd {

namespace {

using document::Cell;
using document::Table;
using findings::Lang;

struct Asked {
    std::string what, query, lang, format = "terminal";
};

bool matches(const std::vector<std::string>& words, const std::string& query) {
    if (query.empty()) return true;
    const auto lower = [](std::string text) {
        std::ranges::transform(text, text.begin(), [](unsigned char c) {
            return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
        });
        return text;
    };
    return std::ranges::any_of(words,
                               [&](const auto& word) { return lower(word).find(lower(query)) != std::string::npos; });
}

Table columns(Lang lang, std::initializer_list<findings::Text> titles) {
    Table table;
    for (const auto& title : titles) table.columns.push_back({std::string{title.in(lang)}, document::Align::left});
    return table;
}

/// Each word once, in the order of its first appearance.
void add_once(std::vector<std::string>& words, const std::string& word) {
    if (!word.empty() && std::ranges::find(words, word) == words.end()) words.push_back(word);
}

/// Years and regions that a factor has values for, in a few words.
std::string coverage(const reference::Factor& factor, Lang lang) {
    std::vector<int> years;
    std::vector<std::string> regions, uses;
    for (const auto& value : factor.values) {
        if (value.year != 0 && std::ranges::find(years, value.year) == years.end()) years.push_back(value.year);
        add_once(regions, value.region);
        add_once(uses, value.use);  // as a dataset writes them: this list is where their words are looked up
    }
    std::ranges::sort(years);
    std::string text;
    if (!years.empty()) text = fmt::format("{}–{}", years.front(), years.back());
    if (regions.size() > 3)
        text += fmt::format("{}{} {}", text.empty() ? "" : report::comma(lang), regions.size(),
                            lang == Lang::zh ? "个地区" : "regions");
    else if (!regions.empty())
        text += fmt::format("{}{}", text.empty() ? "" : report::comma(lang), fmt::join(regions, " "));
    if (!uses.empty()) text += fmt::format("{}{}", text.empty() ? "" : report::comma(lang), fmt::join(uses, " "));
    return text;
}

/// What a factor is made of where that is few numbers: a fuel's parameters, or values without a table of years and
/// places.
std::string few_values(const reference::Factor& factor) {
    constexpr std::size_t kFew = 4;
    std::vector<std::string> parts;
    const auto parameter = [&](const char* name, const std::optional<reference::Parameter>& p) {
        if (!p) return;
        const std::string unit = p->unit.text.empty() ? "" : " " + p->unit.text;
        parts.push_back(fmt::format("{} {}{}", name, base::format_shortest(p->value), unit));
    };
    parameter("NCV", factor.ncv);
    parameter("C", factor.carbon);
    parameter("OF", factor.oxidation);
    if (factor.values.size() <= kFew)
        for (const auto& value : factor.values) {
            if (value.formula) continue;  // a model: its parameters are many
            std::string of{gas::name(value.gas)};
            for (const std::string& part : {value.region, value.year == 0 ? "" : std::to_string(value.year), value.use})
                if (!part.empty()) of += " " + part;
            parts.push_back(fmt::format("{} {} {}", of, base::format_shortest(value.value), value.unit.text));
        }
    return fmt::format("{}", fmt::join(parts, "; "));
}

/// Every status that occurs among the values and parameters, for people.
std::string statuses(const reference::Factor& factor, Lang lang) {
    std::vector<std::string> words;
    const auto add = [&](gas::Status status) {
        add_once(words, std::string{report::show_word(gas::name(status), lang)});
    };
    for (const auto* parameter : {&factor.ncv, &factor.carbon, &factor.oxidation})
        if (*parameter) add((*parameter)->status);
    for (const auto& value : factor.values)
        if (!value.formula) add(value.status);
    return fmt::format("{}", fmt::join(words, report::comma(lang)));
}

/// The title of every source that the factor cites.
std::string titles(const reference::Factor& factor, const reference::FactorSet& set, Lang lang) {
    std::vector<std::string> cited;
    const auto add = [&](const std::string& id) {
        const auto source = std::ranges::find(set.sources, id, &reference::Source::id);
        add_once(cited, source == set.sources.end() || source->title.empty() ? id : source->title);
    };
    for (const auto* parameter : {&factor.ncv, &factor.carbon, &factor.oxidation})
        if (*parameter) add((*parameter)->source);
    for (const auto& value : factor.values)
        if (!value.source.empty()) add(value.source);
    return fmt::format("{}", fmt::join(cited, report::semicolon(lang)));
}

void add_factors(Table& table, const reference::FactorSet& set, const Asked& asked, Lang lang) {
    for (const auto& factor : set.factors) {
        std::vector<std::string> words{factor.id, factor.name_zh, factor.name_en};
        words.insert(words.end(), factor.aliases.begin(), factor.aliases.end());
        if (!matches(words, asked.query)) continue;
        std::vector<std::string> gases, units;
        if (factor.carbon) gases.emplace_back("CO2");
        if (factor.ncv)
            units.push_back(factor.ncv->unit.text);
        else if (factor.amount_unit)
            units.push_back(factor.amount_unit->text);
        for (const auto& value : factor.values) {
            add_once(gases, std::string{gas::name(value.gas)});
            if (!factor.ncv && !value.formula) add_once(units, value.unit.text);
        }
        std::string id = factor.id;
        for (const auto& alias : factor.aliases) id += " = " + alias;
        table.rows.push_back({std::move(id), lang == Lang::zh ? factor.name_zh : factor.name_en,
                              std::string{report::show_word(reference::name(factor.klass), lang)},
                              fmt::format("{}", fmt::join(gases, " ")), fmt::format("{}", fmt::join(units, " ")),
                              coverage(factor, lang), few_values(factor), statuses(factor, lang), set.id,
                              titles(factor, set, lang)});
    }
}

Table list_factors(const Asked& asked, Lang lang) {
    Table table = columns(lang, {{"因子", "Factor"},
                                 {"名称", "Name"},
                                 {"类别", "Class"},
                                 {"气体", "Gases"},
                                 {"单位", "Unit"},
                                 {"年份、地区、用途", "Years, regions, uses"},
                                 {"数值", "Values"},
                                 {"状态", "Status"},
                                 {"因子集", "Set"},
                                 {"来源", "Source"}});
    if (const auto set = reference::builtin_factor_set("cn-builtin")) add_factors(table, *set, asked, lang);
    for (const auto id : reference::builtin_fuel_set_ids())
        if (const auto set = reference::builtin_factor_set(id)) add_factors(table, *set, asked, lang);
    return table;
}

Table list_regions(const Asked& asked, Lang lang) {
    Table table = columns(
        lang, {{"地区", "Region"}, {"名称", "Name"}, {"所属", "Lies in"}, {"状态", "Status"}, {"说明", "Note"}});
    for (const auto& region : reference::builtin_regions()) {
        if (!matches({region.id, region.name_zh, region.name_en}, asked.query)) continue;
        table.rows.push_back({region.id, lang == Lang::zh ? region.name_zh : region.name_en,
                              fmt::format("{}", fmt::join(region.parents, " ")),
                              std::string{report::show_word(gas::name(region.status), lang)}, region.note});
    }
    return table;
}

Table list_units(const Asked& asked, Lang lang) {
    Table table = columns(lang, {{"单位", "Unit"}, {"名称", "Name"}, {"量", "Quantity"}, {"来源", "Source"}});
    // 万 and 亿 stand before any unit and are not rows of their own.
    std::string query = asked.query;
    for (const std::string_view multiplier : {"万", "亿"})
        if (query.starts_with(multiplier) && units::find_unit(query) == nullptr &&
            units::find_unit(query.substr(multiplier.size())))
            query.erase(0, multiplier.size());
    for (const auto& unit : units::all_units())
        if (matches({std::string{unit.symbol}, std::string{unit.name_zh}, std::string{unit.name_en}}, query))
            table.rows.push_back({std::string{unit.symbol}, std::string{lang == Lang::zh ? unit.name_zh : unit.name_en},
                                  units::describe(unit.dimension, lang == Lang::zh), std::string{unit.source}});
    return table;
}

/// What each version of a programme's file changed, the newest last; empty for one that is as it was first written.
Cell changes_of(const programme::Programme& programme, Lang lang) {
    std::string text;
    for (const auto& change : programme.procedure.changes) {
        const std::string date = change.date ? " " + calendar::to_string(*change.date) : std::string{};
        const std::string& what = lang == Lang::zh ? change.what.zh : change.what.en;
        text += fmt::format("{}@{}{} {}", text.empty() ? "" : report::semicolon(lang), change.version, date, what);
    }
    return text.empty() ? Cell{} : Cell{std::in_place_type<std::string>, std::move(text)};
}

Table list_programmes(const Asked& asked, Lang lang) {
    Table table = columns(lang, {{"规则", "Programme"},
                                 {"名称", "Name"},
                                 {"类别", "Categories"},
                                 {"文件", "Document"},
                                 {"日期", "Date"},
                                 {"版本变动", "Changes"}});
    for (const auto id : programme::builtin_ids()) {
        const auto programme = programme::builtin(id);
        std::string categories;
        for (const auto& category : programme->categories) {
            categories += (categories.empty() ? "" : ", ") + category.id;
            if (category.has_tiers())
                for (const auto& tier : category.tiers) categories += "/" + tier.id;
        }
        if (matches({programme->id, programme->name.zh, programme->name.en}, asked.query))
            table.rows.push_back({programme->pinned_id(), lang == Lang::zh ? programme->name.zh : programme->name.en,
                                  categories, programme->document_title, programme->document_date, changes_of(*programme, lang)});
    }
    return table;
}

Table list_gwp(const Asked& asked, Lang lang) {
    Table table =
        columns(lang, {{"GWP 集", "Set"}, {"气体", "Gas"}, {"值", "Value"}, {"出处", "Locator"}, {"说明", "Note"}});
    for (const auto id : reference::builtin_gwp_ids()) {
        const auto set = reference::builtin_gwp_set(id);
        for (std::size_t i = 0; i < gas::kGases; ++i) {
            const auto gas = static_cast<gas::Gas>(i);
            const auto* value = set->find(gas);
            if (value == nullptr || gas == gas::Gas::co2_biogenic) continue;
            if (matches({set->id, std::string{gas::name(gas)}}, asked.query))
                table.rows.push_back({set->id, std::string{gas::name(gas)}, base::format_shortest(value->value),
                                      value->locator, value->note});
        }
    }
    return table;
}

Table list_codes(const Asked& asked, Lang lang) {
    Table table = columns(lang, {{"代码", "Code"}, {"名称", "Slug"}, {"级别", "Severity"}, {"含义", "Meaning"}});
    for (const auto* info : findings::codes())
        if (matches({std::string{info->id}, std::string{info->slug}, std::string{info->message.zh},
                     std::string{info->message.en}},
                    asked.query))
            table.rows.push_back({std::string{info->id}, std::string{info->slug},
                                  std::string{findings::severity_word(info->severity, lang)},
                                  std::string{info->message.in(lang)}});
    return table;
}

}  // namespace

Action bind_list(CLI::App& command) {
    auto asked = std::make_shared<Asked>();
    command.add_option("WHAT", asked->what, "factors, regions, units, programmes, gwp or codes")
        ->type_name("")
        ->required();
    command.add_option("QUERY", asked->query, "Show only what has this in its id, alias or name")->type_name("");
    command.add_option("-f,--format", asked->format, "Output format: terminal or markdown")->type_name("FORMAT");
    command.add_option("--lang", asked->lang, "Language of the text: zh or en")->type_name("zh|en");
    return [asked](Io& io) {
        const auto lang = language_of(asked->lang);
        static constexpr std::pair<std::string_view, Table (*)(const Asked&, Lang)> kLists[] = {
            {"factors", &list_factors},       {"regions", &list_regions}, {"units", &list_units},
            {"programmes", &list_programmes}, {"gwp", &list_gwp},         {"codes", &list_codes}};
        if (asked->format != "terminal" && asked->format != "markdown")
            return refuse_usage({{"--format 应为 terminal 或 markdown", "--format takes terminal or markdown"}}, lang,
                                false, io);
        for (const auto& [word, make] : kLists) {
            if (word != asked->what) continue;
            document::Document document;
            Table table = make(*asked, lang);
            if (table.rows.empty()) {
                io.err.write(text::escape_for_terminal(lang == Lang::zh
                                                           ? "没有编号或名称含“" + asked->query + "”的条目"
                                                           : "nothing has '" + asked->query + "' in its id or name") +
                             "\n");
                return Exit::no;
            }
            document.blocks.emplace_back(std::move(table));
            io.out.write(asked->format == "markdown" ? document::to_markdown(document)
                                                     : document::to_terminal(document, false));
            return written(io, lang);
        }
        findings::Bilingual what{
            "list 不认识“" + asked->what + "”（可用：factors、regions、units、programmes、gwp、codes）",
            "list does not know '" + asked->what + "' (known: factors, regions, units, programmes, gwp, codes)"};
        std::vector<std::string_view> words;
        for (const auto& entry : kLists) words.push_back(entry.first);
        if (const auto near = base::nearest(asked->what, words)) {
            what.zh += "；是否应为“" + std::string{*near} + "”？";
            what.en += "; did you mean '" + std::string{*near} + "'?";
        }
        return refuse_usage({what}, lang, false, io);
    };
}

}  // namespace nearzero::cmd
