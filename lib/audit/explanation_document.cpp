// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "audit/explanation.hpp"
#include "base/decimal.hpp"

namespace nearzero::audit {

using document::Cell;
using document::Table;
using findings::Lang;
using findings::Text;

namespace {

std::string title_of(const Explanation& explanation, Lang lang) {
    static constexpr Text kTitles[] = {
        {"排放行", "Line"}, {"总量", "Total"}, {"指标", "Indicator"}, {"目标", "Target"}};
    return fmt::format("{} {}", kTitles[static_cast<std::size_t>(explanation.address.subject)].in(lang),
                       explanation.address.text);
}

void add_table(document::Document& out, Table table) {
    if (!table.rows.empty()) out.blocks.emplace_back(std::move(table));
}

void write(const Explanation& explanation, Lang lang, int level, document::Document& out) {
    const auto say = [lang](const Text& text) { return std::string{text.in(lang)}; };
    const auto left = [&say](const Text& text) { return document::Column{say(text), document::Align::left}; };
    const auto right = [&say](const Text& text) { return document::Column{say(text), document::Align::right}; };
    out.blocks.emplace_back(document::Heading{level, title_of(explanation, lang)});
    if (explanation.value)
        out.blocks.emplace_back(document::Facts{
            {{say({"数值", "Figure"}), base::format_shortest(*explanation.value) + " " + explanation.unit}}});
    for (const auto& sentence : explanation.words) out.blocks.emplace_back(document::Paragraph{sentence.in(lang)});

    Table steps;
    steps.columns = {left({"步骤", "Step"}), right({"值", "Value"}), left({"单位", "Unit"}), left({"依据", "From"})};
    for (const auto& step : explanation.steps) {
        const std::string& what = step.what.in(lang);
        const bool named = !step.expression.empty() && step.step != "formula" && !what.starts_with(step.expression);
        steps.rows.push_back({named ? step.expression + say({"：", ": "}) + what : what,
                              base::format_shortest(step.value), step.unit, step.source});
    }
    add_table(out, std::move(steps));

    Table sums;
    sums.columns = {left({"手算", "By hand"}), left({"算式", "Arithmetic"}), right({"等于", "Gives"}),
                    left({"单位", "Unit"})};
    for (const auto& calculation : explanation.calculations)
        sums.rows.push_back({calculation.what.in(lang), calculation.expression,
                             base::format_shortest(calculation.value), calculation.unit});
    add_table(out, std::move(sums));

    Table shares;
    shares.columns = {left({"排放行", "Line"}), right({"tCO2e", "tCO2e"}), right({"占比", "Share"})};
    for (const auto& share : explanation.shares)
        shares.rows.push_back({share.address, base::format_shortest(share.tco2e),
                               share.percent ? Cell{document::Figure{*share.percent, 2, "%"}} : Cell{}});
    add_table(out, std::move(shares));
    for (const auto& inner : explanation.of) write(inner, lang, level + 1, out);
}

}  // namespace

document::Document document_of(const Explanation& explanation, Lang lang) {
    document::Document out;
    write(explanation, lang, 1, out);
    return out;
}

namespace {

void write(document::JsonWriter& json, const Explanation& explanation, Lang lang) {
    json.begin_object()
        .member("subject", word_of(explanation.address.subject))
        .member("address", explanation.address.text);
    json.member("value", explanation.value).member_or_null("unit", explanation.unit);
    json.key("words").begin_array();
    for (const auto& sentence : explanation.words) json.text(sentence.in(lang));
    json.end_array().key("steps").begin_array();
    for (const auto& step : explanation.steps) {
        json.begin_object().member("step", step.step).member("what", step.what.in(lang));
        json.member_or_null("expression", step.expression).member("value", step.value).member("unit", step.unit);
        json.member("source", step.source).member_or_null("source_id", step.source_id);
        json.member_or_null("locator", step.locator).member_or_null("status", step.status).end_object();
    }
    json.end_array().key("calculations").begin_array();
    for (const auto& calculation : explanation.calculations) {
        json.begin_object().member("what", calculation.what.in(lang)).member("expression", calculation.expression);
        json.member("value", calculation.value).member("unit", calculation.unit).end_object();
    }
    json.end_array().key("shares").begin_array();
    for (const auto& share : explanation.shares)
        json.begin_object()
            .member("line", share.address)
            .member("emissions_tco2e", share.tco2e)
            .member("percent", share.percent)
            .end_object();
    json.end_array().key("of").begin_array();
    for (const auto& inner : explanation.of) write(json, inner, lang);
    json.end_array().end_object();
}

}  // namespace

std::string json_of(const Explanation& explanation, Lang lang, std::string_view tool_version) {
    std::string out;
    document::JsonWriter json{out};
    json.begin_object().member("schema", "nearzero/explain/v1");
    json.key("tool").begin_object().member("name", "nearzero").member("version", tool_version).end_object();
    json.key("explanation");
    write(json, explanation, lang);
    json.end_object();
    out += '\n';
    return out;
}

}  // namespace nearzero::audit
