// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "audit/explain_line.hpp"
#include "base/decimal.hpp"
#include "base/sum.hpp"
#include "report/words.hpp"

namespace nearzero::audit {

using base::format_shortest;
using findings::Bilingual;
using results::Definition;
using results::Line;
using results::Pilot;

namespace {

std::vector<const Line*> lines_of(const Pilot& pilot, int year, auto&& wanted) {
    std::vector<const Line*> lines;
    for (const Line& line : pilot.lines)
        if (line.year == year && wanted(line)) lines.push_back(&line);
    return lines;
}

double sum_of(const std::vector<const Line*>& lines) {
    base::Sum sum;
    for (const Line* line : lines) sum.add(line->emissions_tco2e);
    return sum.value();
}

/// `a + b − c`, in document order; of many terms the first and last ones only, for nobody adds up a hundred by eye.
std::string terms_of(const std::vector<const Line*>& lines) {
    constexpr std::size_t kShown = 24;
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines.size() > kShown && i == kShown - 1) {
            text += fmt::format(" + … ({})", lines.size() - kShown);
            i = lines.size() - 1;
        }
        const double value = lines[i]->emissions_tco2e;
        text += text.empty() ? format_shortest(value)
                             : (value < 0 ? " − " : " + ") + format_shortest(value < 0 ? -value : value);
    }
    return text;
}

bool selects(const Definition& definition, const Line& line) {
    if (line.is_sink() || line.is_biogenic()) return false;
    const bool scope = definition.scopes.empty()
                           ? *line.scope <= 2
                           : std::ranges::find(definition.scopes, *line.scope) != definition.scopes.end();
    return scope && (definition.part.empty() || line.part == definition.part) &&
           (definition.klass.empty() || line.klass == definition.klass) && (!definition.co2_only || line.gas == "CO2");
}

/// Words of the fixed vocabularies as reports say them.
Bilingual reading_of(const std::string& word) {
    const auto reading = programme::find_reading(word);
    if (!reading) return {word, word};
    return {std::string{report::show(*reading, findings::Lang::zh)},
            std::string{report::show(*reading, findings::Lang::en)}};
}

Bilingual verdict_of(const std::string& word) {
    const auto verdict = scoring::find_verdict(word);
    if (!verdict) return {word, word};
    return {std::string{report::show(*verdict, findings::Lang::zh)},
            std::string{report::show(*verdict, findings::Lang::en)}};
}

std::string number_or_dash(const std::optional<double>& value) {
    return value ? format_shortest(*value) : "—";
}

Bilingual made_of(const Definition& definition) {
    Bilingual text{fmt::format("指标“{}”：", definition.name), fmt::format("Indicator '{}': ", definition.name)};
    if (definition.form == "energy-share" || definition.form == "context-share") {
        text.zh += fmt::format("{} 占 {} 的份额。", definition.numerator,
                               definition.per.empty() ? "能源消费" : definition.per);
        text.en += fmt::format("{} over {}.", definition.numerator,
                               definition.per.empty() ? "energy consumed" : definition.per);
        return text;
    }
    std::string scopes = "1, 2";
    if (!definition.scopes.empty()) scopes = fmt::format("{}", fmt::join(definition.scopes, ", "));
    text.zh += fmt::format("范围 {} 的排放", scopes);
    text.en += fmt::format("emissions of scope {}", scopes);
    const auto add = [&text](const std::string& zh, const std::string& en) {
        text.zh += "，" + zh;
        text.en += ", " + en;
    };
    if (!definition.part.empty()) add("仅 " + definition.part + " 部分", "part " + definition.part);
    if (!definition.klass.empty()) add("仅 " + definition.klass + " 类", "class " + definition.klass);
    if (definition.co2_only) add("只计 CO2", "CO2 only");
    if (!definition.per.empty()) add("除以 " + definition.per, "over " + definition.per);
    text.zh += "。";
    text.en += ".";
    return text;
}

/// One value of the indicator in one year under one reading, as arithmetic.
void add_value(const Pilot& pilot, const Definition& definition, const results::Indicator& value,
               const std::vector<const Line*>& lines, Explanation& out) {
    const Bilingual reading = reading_of(value.reading);
    const Bilingual what{fmt::format("{} 年，{}", value.year, reading.zh),
                         fmt::format("{}, {}", value.year, reading.en)};
    if (definition.form == "energy-share" || definition.form == "context-share" ||
        definition.form == "emissions-per-energy") {
        out.calculations.push_back({what, definition.numerator + " ÷ " + definition.per, value.value, value.unit});
        return;
    }
    std::string emitted = format_shortest(sum_of(lines));
    if (value.reading != "gross")
        if (const auto total = pilot.total(value.year, value.reading)) emitted = format_shortest(*total);
    std::string expression = emitted + (definition.co2_only ? " t" : " tCO2e");
    if (definition.form == "ratio") {
        const auto context = std::ranges::find_if(pilot.context, [&](const auto& known) {
            return known.context == definition.per && known.year == value.year;
        });
        if (context == pilot.context.end()) return;
        expression += fmt::format(" ÷ {} {} ({})", format_shortest(context->value), context->unit, definition.per);
    }
    out.calculations.push_back({what, std::move(expression), value.value, value.unit});
}

}  // namespace

Explanation explain_total(const Address& address) {
    const Pilot& pilot = *address.pilot;
    const int year = address.year;
    Explanation out{address, pilot.total(year, "gross"), "tCO2e", {}, {}, {}, {}, {}};
    const auto gross = lines_of(pilot, year, [](const Line& line) { return line.is_gross(); });
    const auto sinks = lines_of(pilot, year, [](const Line& line) { return line.is_sink(); });
    out.words.push_back(
        {fmt::format("{} 年的总排放是范围一和二的 {} 行之和；碳汇、碳信用和生物源 CO2 在其外。", year, gross.size()),
         fmt::format("The gross total of {} is the sum of {} lines of scopes 1 and 2; sinks, credits and biogenic "
                     "CO2 lie outside it.",
                     year, gross.size())});
    out.calculations.push_back({{"总排放", "gross"}, terms_of(gross), out.value.value_or(0.0), "tCO2e"});
    const auto after_sinks = pilot.total(year, "after-sinks"), after_credits = pilot.total(year, "after-credits");
    if (!sinks.empty() && after_sinks)
        out.calculations.push_back({{"扣除碳汇后", "after sinks"},
                                    format_shortest(out.value.value_or(0.0)) + " − " + format_shortest(-sum_of(sinks)),
                                    *after_sinks,
                                    "tCO2e"});
    std::string credits;
    for (const auto& credit : pilot.credits)
        if (credit.counted && credit.year == year)
            credits += fmt::format(" − {} ({})", format_shortest(credit.amount_tco2e), credit.instrument);
    if (!credits.empty() && after_credits)
        out.calculations.push_back({{"扣除碳信用后", "after credits"},
                                    format_shortest(after_sinks.value_or(0.0)) + credits,
                                    *after_credits,
                                    "tCO2e"});
    out.shares = shares_of(pilot, gross, out.value.value_or(0.0));
    return out;
}

Explanation explain_indicator(const Address& address) {
    const Pilot& pilot = *address.pilot;
    Explanation out{address, std::nullopt, {}, {}, {}, {}, {}, {}};
    const Definition* definition = pilot.definition(address.indicator);
    if (definition == nullptr) return out;
    out.words.push_back(made_of(*definition));
    const auto lines = lines_of(pilot, address.year, [&](const Line& line) { return selects(*definition, line); });
    for (const auto& value : pilot.indicators) {
        if (value.indicator != address.indicator || value.year != address.year) continue;
        if (!out.value) {
            out.value = value.value;
            out.unit = value.unit;
        }
        add_value(pilot, *definition, value, lines, out);
    }
    if (definition->form != "energy-share" && definition->form != "context-share")
        out.shares = shares_of(pilot, lines, sum_of(lines));
    return out;
}

Explanation explain_target(const Address& address) {
    const Pilot& pilot = *address.pilot;
    const results::Target& target = *address.target;
    Explanation out{address, target.actual, target.unit, {}, {}, {}, {}, {}};
    const Bilingual verdict = verdict_of(target.verdict);
    out.words.push_back({fmt::format("目标“{}”（{}）：判据“{}”，结论“{}”。", target.target, target.clause,
                                     report::show_word(target.test, findings::Lang::zh), verdict.zh),
                         fmt::format("Target '{}' (clause {}): test '{}', verdict '{}'.", target.target, target.clause,
                                     report::show_word(target.test, findings::Lang::en), verdict.en)});
    if (!target.reason_text.empty()) out.words.push_back({target.reason_text, target.reason_text});
    if (target.actual && target.threshold)
        out.words.push_back(
            {fmt::format("实际值 {}，限值 {}，余量 {} {}。", format_shortest(*target.actual),
                         format_shortest(*target.threshold), number_or_dash(target.margin), target.unit),
             fmt::format("Actual {}, threshold {}, margin {} {}.", format_shortest(*target.actual),
                         format_shortest(*target.threshold), number_or_dash(target.margin), target.unit)});
    if (target.test == "declines" && target.actual)
        out.words.push_back(
            {"稳步下降：基准年之后每个填报年份都低于前一个填报年份；限值是前一年的值，余量是最小的逐年降幅。",
             "Declines steadily: every reported year after the base is below the reported year before it; the "
             "threshold "
             "is the year before, the margin the smallest yearly fall."});
    for (const auto& member : target.of) {
        Address inner{
            Subject::target, &pilot, nullptr, &member, 0, member.indicator, pilot.pilot + "/target/" + member.target};
        out.of.push_back(explain_target(inner));
    }
    for (const auto& judged : target.readings) {
        const Bilingual reading = reading_of(judged.reading), found = verdict_of(judged.verdict);
        const std::string actual = number_or_dash(judged.actual);
        out.words.push_back({fmt::format("口径“{}”：实际值 {}，结论“{}”。", reading.zh, actual, found.zh),
                             fmt::format("Reading '{}': actual {}, verdict '{}'.", reading.en, actual, found.en)});
    }
    if (target.indicator.empty()) return out;
    for (const int year : pilot.years) {
        const bool known = std::ranges::any_of(pilot.indicators, [&](const auto& value) {
            return value.indicator == target.indicator && value.year == year;
        });
        if (!known) continue;
        auto inner = explain_indicator({Subject::indicator, &pilot, nullptr, nullptr, year, target.indicator,
                                        fmt::format("{}/indicator/{}/{}", pilot.pilot, target.indicator, year)});
        // The same lines make every year; those of the last one stand behind the verdict.
        if (year != pilot.years.back()) inner.shares.clear();
        out.of.push_back(std::move(inner));
    }
    return out;
}

}  // namespace nearzero::audit
