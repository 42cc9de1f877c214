// SPDX-License-Identifier: Apache-2.0
#include "scoring/reasons.hpp"

#include "base/decimal.hpp"

namespace nearzero::scoring {

namespace {

std::string text(std::string_view view) { return std::string{view}; }

std::string zh_of(const programme::Name& name, std::string_view id) { return name.zh.empty() ? text(id) : name.zh; }
std::string en_of(const programme::Name& name, std::string_view id) { return name.en.empty() ? text(id) : name.en; }

std::string list(std::span<const int> years, std::string_view between) {
    std::string out;
    for (const int year : years) out += (out.empty() ? text("") : text(between)) + std::to_string(year);
    return out;
}

/// What a slice takes, in words; empty for all lines of scopes 1 and 2.
findings::Bilingual words_of(const programme::Slice& slice) {
    findings::Bilingual words;
    const auto add = [&words](const std::string& zh, const std::string& en) {
        words.zh += (words.zh.empty() ? "" : "，") + zh;
        words.en += (words.en.empty() ? "" : ", ") + en;
    };
    if (!slice.part.empty()) add("部分 " + slice.part, "part " + slice.part);
    if (!slice.klass.empty()) add("类别 " + slice.klass, "class " + slice.klass);
    if (!slice.scopes.empty()) add("范围 " + list(slice.scopes, "、"), "scope " + list(slice.scopes, ", "));
    return words;
}

}  // namespace

std::string_view word_of(Gap gap) {
    switch (gap) {
        case Gap::no_lines: return "no-lines";
        case Gap::missing_context: return "missing-context";
        case Gap::missing_context_year: return "missing-context-year";
        case Gap::zero_denominator: return "zero-denominator";
        case Gap::unit_mismatch: return "unit-mismatch";
        case Gap::energy_not_counted: return "energy-not-counted";
        case Gap::clean_not_declared: return "clean-not-declared";
        case Gap::electricity_not_counted: return "electricity-not-counted";
        case Gap::no_electricity: return "no-electricity";
        case Gap::no_frozen_factor: return "no-frozen-factor";
    }
    return "no-lines";
}

Reason reason_of(Gap gap, const programme::Programme& programme, const programme::Indicator& indicator,
                 std::string_view context, std::span<const int> years) {
    const programme::Context* series = programme.context_series(context);
    const programme::Name name = series == nullptr ? programme::Name{} : series->name;
    const std::string zh = zh_of(name, context);
    const std::string key = "context." + text(context);
    const std::string zh_years = list(years, "、");
    const std::string en_years = list(years, ", ");
    const std::string zh_indicator = zh_of(indicator.name, indicator.id);
    const std::string en_indicator = en_of(indicator.name, indicator.id);
    const std::string word = text(word_of(gap));
    switch (gap) {
        case Gap::no_lines: {
            const auto slice = words_of(indicator.slice);
            const std::string zh_slice = slice.zh.empty() ? "" : "（" + slice.zh + "）";
            const std::string en_slice = slice.en.empty() ? "" : " (" + slice.en + ")";
            return {word, {"“" + zh_indicator + "”" + zh_slice + "在" + zh_years + "年没有任何排放数据行；真正的零须写 0",
                           "no line of " + en_years + " belongs to '" + en_indicator + "'" + en_slice +
                               "; a true zero has to be written as 0"}};
        }
        case Gap::missing_context: return {word, {"未填报" + zh + "（" + key + "）", key + " is not given"}};
        case Gap::missing_context_year:
            return {word, {zh + "数据（" + key + "）缺少" + zh_years + "年", key + " lacks " + en_years}};
        case Gap::zero_denominator:
            return {word, {zh + "（" + key + "）在" + zh_years + "年不大于零，不能作分母",
                           key + " is not above zero in " + en_years + " and cannot divide"}};
        case Gap::unit_mismatch:
            return {word, {key + " 的单位与指标单位 " + indicator.unit.text + " 不同类",
                           "the unit of " + key + " does not fit the indicator's unit " + indicator.unit.text}};
        case Gap::energy_not_counted:
            return {word, {zh_years + "年没有可用的能源消费量", "there is no energy total of " + en_years + " to use"}};
        case Gap::clean_not_declared:
            return {word, {"核算口径没有写明什么算作清洁能源：--accounting clean=…（如 non-fossil, fuel.natural-gas）",
                           "the accounting does not say what counts as clean: --accounting clean=… (such as non-fossil, fuel.natural-gas)"}};
        case Gap::electricity_not_counted:
            return {word, {zh_years + "年的现场发电没有写明产出是电还是热（output），或不知道用什么发电",
                           "on-site generation of " + en_years + " does not say whether it gives power or heat, or what it is made from"}};
        case Gap::no_electricity:
            return {word, {zh_years + "年没有用电，谈不上比例", "no electricity was used in " + en_years + ": there is nothing to take a share of"}};
        case Gap::no_frozen_factor: return {word, {"缺少基准年的排放因子", "a factor of the base year is missing"}};
    }
    return {};
}

Reason reading_open() {
    return {"reading-open", {"文件未说明净额口径，各读法结论不一致；可用 --reading 指明",
                             "the document leaves the reading open and the readings disagree; name one with --reading"}};
}

Reason too_few_years(std::size_t needed, std::size_t given) {
    const std::string n = std::to_string(needed);
    const std::string m = std::to_string(given);
    return {"too-few-years", {"至少需要" + n + "个报告年，现有" + m + "个", n + " reported years are needed, there are " + m}};
}

Reason declared_not_applicable(std::string_view given) {
    return {"declared-not-applicable", {"申报为不适用：" + text(given), "declared not applicable: " + text(given)}};
}

Reason no_plan_target(const programme::Indicator& indicator) {
    return {"no-plan-target", {"创建方案（plan.targets）没有“" + zh_of(indicator.name, indicator.id) + "”的目标值",
                               "plan.targets commits to no value of '" + en_of(indicator.name, indicator.id) + "'"}};
}

Reason plan_year_not_reported(int year) {
    const std::string y = std::to_string(year);
    return {"plan-year-not-reported", {"创建方案的目标年" + y + "尚未报告", "the plan's year " + y + " is not reported yet"}};
}

Reason plan_unit_mismatch(const programme::Indicator& indicator, std::string_view unit) {
    return {"unit-mismatch", {"创建方案的单位 " + text(unit) + " 与指标单位 " + indicator.unit.text + " 不同类",
                              "the plan's unit " + text(unit) + " does not fit the indicator's unit " + indicator.unit.text}};
}

Reason base_not_positive(int year) {
    const std::string y = std::to_string(year);
    return {"base-not-positive", {y + "年的值不为正，百分比降幅没有意义",
                                  "the value of " + y + " is not positive: a fall in percent has no meaning"}};
}

Reason not_lower(int year, int before) {
    const std::string y = std::to_string(year);
    const std::string b = std::to_string(before);
    return {"not-lower", {y + "年不低于" + b + "年", y + " is not lower than " + b}};
}

Reason not_higher(int year, int before) {
    const std::string y = std::to_string(year);
    const std::string b = std::to_string(before);
    return {"not-higher", {y + "年不高于" + b + "年", y + " is not higher than " + b}};
}

Reason rise_too_small(int year, int before, double percent) {
    const std::string y = std::to_string(year);
    const std::string b = std::to_string(before);
    const std::string p = base::format_shortest(percent);
    return {"rise-too-small", {y + "年较" + b + "年的增幅不足" + p + "%", y + " is not " + p + " % above " + b}};
}

Reason not_defined(std::string_view by, double size, std::string_view unit) {
    const std::string measured = base::format_shortest(size) + " " + text(unit);
    return {"not-defined", {"规则没有为这一规模（" + text(by) + "：" + measured + "）规定限值",
                            "the rules set no threshold for this size (" + text(by) + ": " + measured + ")"}};
}

Reason size_unit_mismatch(std::string_view by, std::string_view unit, std::string_view expected) {
    return {text(word_of(Gap::unit_mismatch)),
            {text(by) + " 的单位 " + text(unit) + " 与分档的单位 " + text(expected) + " 不同类",
             text(by) + " is in " + text(unit) + ", the bands are in " + text(expected) + ", a unit of another kind"}};
}

Reason milestone_ahead(int year) {
    const std::string y = std::to_string(year);
    return {"milestone-ahead", {"首个目标年" + y + "尚未到来", "the first milestone, " + y + ", is still ahead"}};
}

Reason does_not_apply(const programme::Programme& programme, const programme::Applies& applies, double actual) {
    using Comparison = programme::Applies::Comparison;
    const programme::Context* series = programme.context_series(applies.context);
    const programme::Name name = series == nullptr ? programme::Name{} : series->name;
    const std::string unit = " " + applies.unit.text;
    const std::string limit = base::format_shortest(applies.value) + unit;
    const std::string found = base::format_shortest(actual) + unit;
    findings::Bilingual words;
    switch (applies.comparison) {
        case Comparison::at_least: words = {"不少于" + limit, "at least " + limit}; break;
        case Comparison::above: words = {"超过" + limit, "above " + limit}; break;
        case Comparison::at_most: words = {"不超过" + limit, "at most " + limit}; break;
        case Comparison::below: words = {"少于" + limit, "below " + limit}; break;
    }
    return {"does-not-apply", {"只适用于" + zh_of(name, applies.context) + words.zh + "的试点，本试点为" + found,
                               "it holds where " + en_of(name, applies.context) + " is " + words.en + "; here it is " + found}};
}

Reason fall_too_small(int year, int before, double percent) {
    const std::string y = std::to_string(year);
    const std::string b = std::to_string(before);
    const std::string p = base::format_shortest(percent);
    return {"fall-too-small", {y + "年较" + b + "年的降幅不足" + p + "%", y + " is not " + p + " % below " + b}};
}

Reason peak_not_passed(int year) {
    const std::string y = std::to_string(year);
    return {"peak-not-passed", {"最大值出现在最后报告年" + y, "the maximum is reached in " + y + ", the last reported year"}};
}

}  // namespace nearzero::scoring
