// SPDX-License-Identifier: Apache-2.0
#include "audit/explain_line.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "findings/code/result.hpp"

namespace nearzero::audit {

using base::format_shortest;
using findings::Bilingual;
using results::Line;
using results::Step;

namespace {

constexpr std::array<std::string_view, 9> kMultiplied{
    "amount",    "net-calorific-value", "carbon-content", "oxidation", "carbon-to-co2",
    "uncovered", "factor",              "unit-conversion", "deduction"};
/// Rounding of a product of a few factors stays far below; a digit changed by hand does not.
constexpr double kTolerance = 1e-12;

bool near(double a, double b) {
    return std::fabs(a - b) <= kTolerance * std::max(std::fabs(a), std::fabs(b));
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    return fmt::format("{}", fmt::join(words, between));
}

/// Why this region and this year: the rule of selection with what it found.
Bilingual choice_of(const Line& line) {
    if (line.region_chain.empty() && !line.factor_year)
        return {fmt::format("因子“{}”不分地区和年份。", line.factor),
                fmt::format("The factor '{}' depends on neither place nor year.", line.factor)};
    Bilingual text{fmt::format("因子“{}”：", line.factor), fmt::format("Factor '{}': ", line.factor)};
    if (!line.region_chain.empty()) {
        text.zh += fmt::format("依次查找 {}", joined(line.region_chain, " → "));
        text.en += fmt::format("asked of {} in turn", joined(line.region_chain, " → "));
        text.zh +=
            line.factor_region.empty() ? "，其中没有分地区的值" : fmt::format("，取 {} 的值", line.factor_region);
        text.en += line.factor_region.empty() ? ", none of which has a value of its own"
                                              : fmt::format(", {} is the first that has a value", line.factor_region);
    }
    if (line.factor_year) {
        const int gap = line.year - *line.factor_year;
        text.zh += fmt::format("{}{} 年的值是不晚于 {} 年的最新一个", line.region_chain.empty() ? "" : "；",
                               *line.factor_year, line.year);
        text.en += fmt::format("{}the value of {} is the newest of {} or earlier",
                               line.region_chain.empty() ? "" : "; ", *line.factor_year, line.year);
        if (gap > 0) {
            text.zh += fmt::format("（早 {} 年）", gap);
            text.en += fmt::format(" ({} year{} older)", gap, gap == 1 ? "" : "s");
        }
    }
    text.zh += "。";
    text.en += ".";
    return text;
}

std::string status_zh(std::string_view status) {
    return status == "verified"    ? "已核对"
           : status == "primary"   ? "单一来源"
           : status == "uncertain" ? "不确定"
                                   : "有争议";
}

/// What a step is, in both languages: a result holds it in the language of its run only.
Bilingual name_of(const Step& step) {
    struct Name {
        std::string_view step;
        findings::Text text;
    };
    static constexpr Name kNames[] = {
        {"amount", {"活动数据", "amount"}},
        {"net-calorific-value", {"低位发热量", "net calorific value"}},
        {"energy", {"能量", "energy"}},
        {"carbon-content", {"单位热值含碳量", "carbon content"}},
        {"oxidation", {"碳氧化率", "oxidation fraction"}},
        {"carbon-to-co2", {"碳到二氧化碳", "carbon to CO2"}},
        {"covered", {"凭证覆盖", "covered by an instrument"}},
        {"uncovered", {"未被凭证覆盖的份额", "share that no instrument covers"}},
        {"factor", {"排放因子", "emission factor"}},
        {"deduction", {"外送电力扣除", "deducted as exported"}},
        {"unit-conversion", {"单位换算到 kg", "unit conversion to kg"}},
        {"emissions", {"排放量", "emissions"}},
        {"warming-potential", {"全球变暖潜势", "warming potential"}},
        {"co2e", {"二氧化碳当量", "CO2-equivalent"}},
    };
    const auto known = std::ranges::find(kNames, step.step, &Name::step);
    if (known == std::end(kNames)) return {step.what, step.what};
    Bilingual name{std::string{known->text.zh}, std::string{known->text.en}};
    // What stands in brackets (region, year, use) is the same in both.
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {" (", ")"}})
        if (const auto at = step.what.find(open); at != std::string::npos && step.what.ends_with(close)) {
            const std::string inside =
                step.what.substr(at + open.size(), step.what.size() - at - open.size() - close.size());
            name.zh += "（" + inside + "）";
            name.en += " (" + inside + ")";
        }
    return name;
}

/// Each document cited, once: title, publisher, date, place in it, address, how far it is trusted.
void cite(const results::Pilot& pilot, const Line& line, std::vector<Bilingual>& words) {
    std::vector<std::string> seen;
    for (const Step& step : line.steps) {
        const std::string mark = step.source_id + "\n" + step.locator;
        if (step.source_id.empty() || std::ranges::find(seen, mark) != seen.end()) continue;
        seen.push_back(mark);
        const auto* source = pilot.source(step.source_id);
        std::string zh = source == nullptr ? step.source : source->title, en = zh;
        const auto add = [&](std::string_view before_zh, std::string_view before_en, const std::string& text_zh,
                             const std::string& text_en) {
            if (text_zh.empty()) return;
            zh.append(before_zh).append(text_zh);
            en.append(before_en).append(text_en);
        };
        if (source != nullptr) {
            for (const auto& text : {step.locator, source->publisher, source->published, source->url})
                add("，", ", ", text, text);
            add("，转录自 ", ", read in ", source->via, source->via);
        }
        if (!step.status.empty()) add("；", "; ", status_zh(step.status), step.status);
        const Bilingual name = name_of(step);
        words.push_back(
            {fmt::format("{}的来源：{}。", name.zh, zh), fmt::format("Source of the {}: {}.", name.en, en)});
    }
}

/// The product of the recorded steps, or of amount and factor where a line has steps of another model.
Calculation emitted(const Line& line) {
    const bool simple = std::ranges::all_of(
        line.steps, [](const Step& step) { return step.step != "other" && step.step != "parameter"; });
    double product = line.is_sink() ? -1.0 : 1.0;
    std::string expression;
    const auto times = [&](double value) {
        product *= value;
        expression += (expression.empty() ? "" : " × ") + format_shortest(value);
    };
    if (simple) {
        for (const Step& step : line.steps) {
            if (std::ranges::find(kMultiplied, step.step) == kMultiplied.end()) continue;
            if (step.step == "carbon-to-co2") {
                product *= step.value;
                expression += " × 44 ÷ 12";
            } else {
                times(step.value);
            }
        }
    } else if (const auto formula = std::ranges::find(line.steps, std::string_view{"formula"}, &Step::step);
               formula != line.steps.end()) {
        product *= formula->value;
        expression = formula->what.substr(std::min(formula->what.find(' ') + 1, formula->what.size()));
    } else {
        times(line.amount);
        times(line.factor_value);
    }
    if (line.is_sink()) expression = "−(" + expression + ")";
    return {{"气体排放量", "emissions of the gas"}, std::move(expression), product, "kg " + line.gas};
}

}  // namespace

std::vector<Share> shares_of(const results::Pilot& pilot, const std::vector<const Line*>& lines, double whole) {
    std::vector<Share> shares;
    for (const Line* line : lines)
        shares.push_back({fmt::format("{}/{}/{}/{}", pilot.pilot, line->activity, line->year, line->gas),
                          line->emissions_tco2e,
                          whole == 0.0 ? std::nullopt : std::optional{line->emissions_tco2e / whole * 100.0}});
    std::ranges::stable_sort(shares, std::ranges::greater{}, [](const Share& share) { return std::fabs(share.tco2e); });
    return shares;
}

Explanation explain_line(const Address& address, findings::Sink& sink) {
    const Line& line = *address.line;
    const results::Pilot& pilot = *address.pilot;
    Explanation out{address, line.emissions_tco2e, "tCO2e", {}, line.steps, {}, {}, {}, {}};
    for (const Step& step : line.steps) out.step_names.push_back(name_of(step));
    out.words.push_back({fmt::format("活动“{}”在 {} 年的数据是 {} {}（文件 {}）。", line.activity, line.year,
                                     format_shortest(line.amount), line.amount_unit, pilot.file),
                         fmt::format("The activity '{}' has {} {} in {} (file {}).", line.activity,
                                     format_shortest(line.amount), line.amount_unit, line.year, pilot.file)});
    out.words.push_back(choice_of(line));
    cite(pilot, line, out.words);

    Calculation kilograms = emitted(line);
    const double tonnes = kilograms.value * line.gwp / 1000.0;
    if (!near(kilograms.value, line.emissions_kg) || !near(tonnes, line.emissions_tco2e))
        sink.report_file(findings::code::derivation_disagrees, {},
                         {{"address", address.text},
                          {"computed", format_shortest(tonnes)},
                          {"recorded", format_shortest(line.emissions_tco2e)}});
    kilograms.value = base::to_comparison(kilograms.value);
    out.calculations.push_back(std::move(kilograms));
    out.calculations.push_back(
        {{"即活动数据 × 每单位排放", "that is, amount × emissions for each unit"},
         fmt::format("{}{} {} × {} {}{}", line.is_sink() ? "−(" : "", format_shortest(line.amount), line.amount_unit,
                     format_shortest(line.factor_value), line.factor_unit, line.is_sink() ? ")" : ""),
         base::to_comparison(line.emissions_kg),
         "kg " + line.gas});
    out.calculations.push_back(
        {{fmt::format("二氧化碳当量（{}）", pilot.gwp_set), fmt::format("CO2-equivalent ({})", pilot.gwp_set)},
         fmt::format("{} kg × {} kgCO2e/kg ÷ 1000 kg/t", format_shortest(line.emissions_kg), format_shortest(line.gwp)),
         base::to_comparison(line.emissions_tco2e),
         "tCO2e"});
    if (line.is_gross())
        if (const auto total = pilot.total(line.year, "gross"); total && *total != 0.0) {
            const std::string percent = base::format_significant(line.emissions_tco2e / *total * 100.0, 3);
            out.words.push_back(
                {fmt::format("占 {} 年总排放 {} tCO2e 的 {} %。", line.year, format_shortest(*total), percent),
                 fmt::format("It is {} % of the gross total of {}, {} tCO2e.", percent, line.year,
                             format_shortest(*total))});
        }
    return out;
}

Explanation explain(const results::Result&, const Address& address, findings::Sink& sink) {
    switch (address.subject) {
        case Subject::line:
            return explain_line(address, sink);
        case Subject::total:
            return explain_total(address);
        case Subject::indicator:
            return explain_indicator(address);
        case Subject::target:
            return explain_target(address);
    }
    return {};
}

}  // namespace nearzero::audit
