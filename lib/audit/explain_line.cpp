// SPDX-License-Identifier: Apache-2.0
#include "audit/explain_line.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "audit/model_arithmetic.hpp"
#include "base/decimal.hpp"
#include "findings/code/result.hpp"

namespace nearzero::audit {

using base::format_shortest;
using findings::Bilingual;
using results::Line;
using results::Step;

namespace {

constexpr std::array<std::string_view, 9> kMultiplied{"amount",    "net-calorific-value", "carbon-content",
                                                      "oxidation", "carbon-to-co2",       "uncovered",
                                                      "factor",    "unit-conversion",     "deduction"};
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
        words.push_back(
            {fmt::format("{}的来源：{}。", step.what.zh, zh), fmt::format("Source of the {}: {}.", step.what.en, en)});
    }
}

/// What the site itself says of a model's parameters, where no document is cited.
void tell_own_values(const Line& line, std::vector<Bilingual>& words) {
    for (const Step& step : line.steps)
        if (step.step == "parameter" && step.expression != "amount" && step.source_id.empty() &&
            step.source != line.activity)
            words.push_back(
                {fmt::format("{}是填报者自己的值，不是公布的值：{}。", step.what.zh, step.source),
                 fmt::format("The {} is the site's own value, not a published one: {}.", step.what.en, step.source)});
}

Calculation emitted(const Line& line, std::string expression, double kilograms) {
    if (line.is_sink()) expression = "−(" + expression + ")", kilograms = -kilograms;
    return {{"气体排放量", "emissions of the gas"}, std::move(expression), kilograms, "kg " + line.gas};
}

/// The product of the recorded steps.
Calculation multiplied(const Line& line) {
    double product = 1.0;
    std::string expression;
    for (const Step& step : line.steps) {
        if (std::ranges::find(kMultiplied, step.step) == kMultiplied.end()) continue;
        product *= step.value;
        expression += expression.empty() ? "" : " × ";
        expression += step.step == "carbon-to-co2" ? "44 ÷ 12" : format_shortest(step.value);
    }
    return emitted(line, std::move(expression), product);
}

/// The equation of a model in words; its deposits and itself as arithmetic. Nothing where the steps do not give a
/// figure.
std::optional<Calculation> modelled(const Line& line, Explanation& out) {
    auto model = arithmetic_of(line);
    if (!model) return std::nullopt;
    out.words.push_back(
        {fmt::format(
             "气体排放量（kg）的公式：{}。各符号见步骤；代入的数取其公布的单位，单位不一致的乘积末尾是换算系数。",
             model->symbols),
         fmt::format(
             "The emissions of the gas, in kg, are {}. The steps say what each name stands for; numbers are put "
             "in as published, and a product whose units do not meet ends with what converts it.",
             model->symbols)});
    if (model->has_decay)
        out.words.push_back(
            {"decayed(k, delay) 是历年填埋量在当年分解的部分之和：填埋当年分解 1 − e^(−k × (0.5 − delay))，"
             "其后第 n 年分解 e^(−k × (0.5 − delay)) × e^(−k × (n − 1)) × (1 − e^(−k))。",
             "decayed(k, delay) is what decomposes in the year of all deposits so far: of the year's own "
             "deposit 1 − e^(−k × (0.5 − delay)), and n years later "
             "e^(−k × (0.5 − delay)) × e^(−k × (n − 1)) × (1 − e^(−k))."});
    for (Calculation& deposit : model->deposits) out.calculations.push_back(std::move(deposit));
    return emitted(line, std::move(model->numbers), model->kilograms);
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
    Explanation out{address, line.emissions_tco2e, "tCO2e", {}, line.steps, {}, {}, {}};
    out.words.push_back({fmt::format("活动“{}”在 {} 年的数据是 {} {}（文件 {}）。", line.activity, line.year,
                                     format_shortest(line.amount), line.amount_unit, pilot.file),
                         fmt::format("The activity '{}' has {} {} in {} (file {}).", line.activity,
                                     format_shortest(line.amount), line.amount_unit, line.year, pilot.file)});
    out.words.push_back(choice_of(line));
    const bool is_model = is_modelled(line);
    auto kilograms = is_model ? modelled(line, out) : multiplied(line);
    cite(pilot, line, out.words);
    tell_own_values(line, out.words);
    if (kilograms && !std::isfinite(kilograms->value * line.gwp)) kilograms.reset();
    const double tonnes = kilograms ? kilograms->value * line.gwp / 1000.0 : 0.0;
    if (!kilograms || !near(kilograms->value, line.emissions_kg) || !near(tonnes, line.emissions_tco2e))
        sink.report_file(findings::code::derivation_disagrees, {},
                         {{"address", address.text},
                          {"computed", kilograms ? format_shortest(tonnes) : "—"},
                          {"recorded", format_shortest(line.emissions_tco2e)}});
    if (kilograms) {
        kilograms->value = base::to_comparison(kilograms->value);
        out.calculations.push_back(*std::move(kilograms));
    }
    // Of a model this is no way to compute: emissions of a landfill come from other years' amounts too.
    if (!is_model) {
        const std::string product = fmt::format("{} {} × {} {}", format_shortest(line.amount), line.amount_unit,
                                                format_shortest(line.factor_value), line.factor_unit);
        out.calculations.push_back({{"即活动数据 × 每单位排放", "that is, amount × emissions for each unit"},
                                    line.emissions_kg < 0.0 ? "−(" + product + ")" : product,  // a sink, exports
                                    base::to_comparison(line.emissions_kg),
                                    "kg " + line.gas});
    }
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
