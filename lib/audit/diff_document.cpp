// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "audit/diff.hpp"
#include "document/json_writer.hpp"
#include "report/changes.hpp"

namespace nearzero::audit {

using findings::Lang;
using findings::Text;

namespace {

constexpr std::size_t kMostLines = 20;

std::string_view word_of(Presence presence) {
    return presence == Presence::both ? "both" : presence == Presence::only_before ? "only-before" : "only-after";
}

/// For people the beginning of a digest is enough to tell two apart; the machine formats have it whole.
std::string shown(const std::string& text) {
    constexpr std::size_t kDigest = 64, kShown = 12;
    const auto begin = text.find_last_of(' ') + 1;  // 0 where there is no blank
    const bool digest =
        text.size() - begin == kDigest && text.find_first_not_of("0123456789abcdef", begin) == std::string::npos;
    return digest ? text.substr(0, begin + kShown) + "…" : text;
}

void add_altered(document::Document& out, const Text& title, const std::vector<Altered>& altered, Lang lang) {
    if (altered.empty()) return;
    document::Table table;
    const auto column = [lang](const Text& text) {
        return document::Column{std::string{text.in(lang)}, document::Align::left};
    };
    table.columns = {column(title), column({"之前", "Before"}), column({"之后", "After"})};
    const auto cell = [](const std::string& text) {
        return text.empty() ? document::Cell{} : document::Cell{shown(text)};
    };
    for (const auto& entry : altered) table.rows.push_back({entry.what, cell(entry.before), cell(entry.after)});
    out.blocks.emplace_back(std::move(table));
}

std::string label_of(const change::GroupChange& group, Lang lang) {
    static constexpr Text kTotal{"合计", "total"}, kScope{"范围", "scope"};
    if (group.group == "total") {
        std::string label{kTotal.in(lang)};
        if (const auto reading = programme::find_reading(group.reading))
            label += report::bracketed(report::show(*reading, lang), lang);
        return label;
    }
    if (group.group == "scope") return fmt::format("{} {}", kScope.in(lang), group.key);
    return std::string{report::show_word(group.key, lang)};
}

void add_year(document::Document& out, const YearDiff& year, Lang lang) {
    const std::string title =
        year.from == year.to ? std::to_string(year.to) : fmt::format("{} → {}", year.from, year.to);
    std::vector<report::ChangeRow> groups;
    for (const auto& group : year.change.groups) groups.push_back({label_of(group, lang), group.change});
    out.blocks.emplace_back(document::Heading{3, title + " (tCO2e)"});
    out.blocks.emplace_back(report::change_table(groups, std::string{Text{"分组", "Group"}.in(lang)}, lang));
    auto lines = report::change_table(report::largest_lines(year.change.lines, kMostLines),
                                      std::string{Text{"变化最大的行", "Lines that changed most"}.in(lang)}, lang);
    if (!lines.rows.empty()) out.blocks.emplace_back(std::move(lines));
}

}  // namespace

document::Document document_of(const Diff& diff, Lang lang) {
    document::Document out;
    const auto say = [lang](const Text& text) { return std::string{text.in(lang)}; };
    if (!diff.any()) {
        out.blocks.emplace_back(document::Paragraph{say({"没有不同", "no difference"})});
        return out;
    }
    out.blocks.emplace_back(document::Heading{1, say({"变化及其原因", "What changed, and why"})});
    add_altered(out, {"输入文件", "Input"}, diff.inputs, lang);
    add_altered(out, {"基础数据", "Reference data"}, diff.reference, lang);
    add_altered(out, {"选项", "Option"}, diff.options, lang);
    for (const auto& pilot : diff.pilots) {
        out.blocks.emplace_back(document::Heading{2, pilot.pilot});
        if (pilot.presence != Presence::both)
            out.blocks.emplace_back(document::Paragraph{
                say(pilot.presence == Presence::only_before ? Text{"只在第一个结果中", "only in the first result"}
                                                            : Text{"只在第二个结果中", "only in the second result"})});
        add_altered(out, {"项目", "What"}, pilot.altered, lang);
        for (const auto& year : pilot.years) add_year(out, year, lang);
    }
    return out;
}

namespace {

void write(document::JsonWriter& json, std::string_view key, const std::vector<Altered>& altered) {
    json.key(key).begin_array();
    for (const auto& entry : altered)
        json.begin_object()
            .member("what", entry.what)
            .member_or_null("before", entry.before)
            .member_or_null("after", entry.after)
            .end_object();
    json.end_array();
}

}  // namespace

std::string json_of(const Diff& diff, std::string_view tool_version) {
    std::string out;
    document::JsonWriter json{out};
    json.begin_object().member("schema", "nearzero/diff/v1");
    json.key("tool").begin_object().member("name", "nearzero").member("version", tool_version).end_object();
    json.member("differs", diff.any());
    write(json, "inputs", diff.inputs);
    write(json, "reference", diff.reference);
    write(json, "options", diff.options);
    json.key("pilots").begin_array();
    for (const auto& pilot : diff.pilots) {
        json.begin_object().member("pilot", pilot.pilot).member("presence", word_of(pilot.presence));
        write(json, "altered", pilot.altered);
        json.key("changes").begin_array();
        for (const auto& year : pilot.years)
            for (const auto& group : year.change.groups) {
                json.begin_object().member("from", year.from).member("to", year.to).member("group", group.group);
                json.member("key", group.key).member("reading", group.reading);
                report::write_change(json, group.change);
                json.end_object();
            }
        json.end_array().key("lines").begin_array();
        for (const auto& year : pilot.years)
            for (const auto& line : year.change.lines) {
                if (line.change.change == 0.0) continue;
                json.begin_object().member("from", year.from).member("to", year.to);
                json.member("activity", line.activity).member("gas", line.gas);
                report::write_change(json, line.change);
                json.end_object();
            }
        json.end_array().end_object();
    }
    json.end_array().end_object();
    out += '\n';
    return out;
}

std::string csv_of(const Diff& diff, document::CsvDialect dialect) {
    std::string out;
    document::CsvWriter csv{out, dialect};
    csv.begin_file();
    for (const std::string_view name :
         {"pilot", "from", "to", "group", "key", "reading", "before_tco2e", "after_tco2e", "change_tco2e"})
        csv.text(name);
    for (const auto part : change::part_words()) csv.text(std::string{part} + "_tco2e");
    csv.text("residue_tco2e").end();
    const auto figures = [&csv](const change::Change& change) {
        csv.number(change.before).number(change.after).number(change.change);
        for (std::size_t i = 0; i < change::kParts; ++i) csv.number(change::part_at(change.parts, i));
        csv.number(change.residue).end();
    };
    for (const auto& pilot : diff.pilots)
        for (const auto& year : pilot.years) {
            const auto begin = [&] { csv.text(pilot.pilot).integer(year.from).integer(year.to); };
            for (const auto& group : year.change.groups) {
                begin();
                csv.text(group.group).text(group.key).text(group.reading);
                figures(group.change);
            }
            for (const auto& line : year.change.lines) {
                if (line.change.change == 0.0) continue;
                begin();
                csv.text("line").text(fmt::format("{}/{}", line.activity, line.gas)).text("gross");
                figures(line.change);
            }
        }
    return out;
}

}  // namespace nearzero::audit
