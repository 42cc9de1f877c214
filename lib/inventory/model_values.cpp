// SPDX-License-Identifier: Apache-2.0
/// The values of a model: what the activity says against what its factor asks.
#include <algorithm>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "base/suggest.hpp"
#include "findings/code/dataset.hpp"
#include "findings/code/model.hpp"
#include "findings/code/reference.hpp"
#include "findings/code/units.hpp"
#include "inventory/model.hpp"

namespace nearzero::inventory {

namespace code = findings::code;
using dataset::Activity;
using reference::Choice;
using reference::Factor;

namespace {

std::string list_of(const std::vector<std::string_view>& words) {
    return words.empty() ? std::string{"—"} : fmt::format("{}", fmt::join(words, ", "));
}

/// "managed-anaerobic = 1, unmanaged-deep = 0.8"
std::string options_of(const reference::ParameterTable& table) {
    std::string text;
    for (const Choice& choice : table.choices) {
        text += text.empty() ? "" : ", ";
        const auto shown = [](double value) { return base::format_shortest(value); };
        text += choice.option + " = " +
                (choice.range_only ? shown(*choice.low) + "–" + shown(*choice.high) : shown(choice.value));
        if (choice.unit.text != "1" && !choice.unit.text.empty()) text += " " + choice.unit.text;
    }
    return text;
}

template <class Items>
std::vector<std::string_view> names_of(const Items& items) {
    std::vector<std::string_view> names;
    for (const auto& item : items) names.push_back(item.name);
    return names;
}

void refuse_unit(findings::Sink& sink, findings::Place place, const units::Unit& written, const units::Unit& asked,
                 const std::string& name) {
    sink.report(code::unit_mismatch, std::move(place),
                {{"unit", written.text},
                 {"expected_zh", units::describe(asked.dimension, true)},
                 {"expected_en", units::describe(asked.dimension, false)}})
        .with_note(fmt::format("“{}”的公布单位为 {}", name, asked.text),
                   fmt::format("'{}' is published in {}", name, asked.text));
}

const dataset::ParameterValue* given_value(const Activity& activity, std::string_view name) {
    const auto found = std::ranges::find(activity.parameters, name, [](const auto& p) { return p.name.value; });
    return found == activity.parameters.end() ? nullptr : &*found;
}

}  // namespace

findings::Place ModelCounter::place(const Activity& activity, text::Span span, std::string_view key) const {
    return {&dataset_.source(), span, fmt::format("activities.{}.{}", activity.id.value, key)};
}

bool ModelCounter::check_names(const Activity& activity, const Factor& factor) {
    bool good = true;
    const auto expect = [&](const dataset::Text& key, const std::vector<std::string_view>& known, std::string_view list,
                            std::string_view zh, std::string_view en) {
        if (std::ranges::find(known, key.value) != known.end()) return;
        auto& finding =
            sink_.report(code::unknown_model_key, place(activity, key.span, fmt::format("{}.{}", list, key.value)),
                         {{"factor", factor.id},
                          {"key", std::string{key.value}},
                          {"what_zh", std::string{zh}},
                          {"what_en", std::string{en}},
                          {"known", list_of(known)}});
        if (const auto near = base::nearest(key.value, known)) finding.with_suggestion(*near);
        good = false;
    };
    const auto parameters = names_of(factor.parameters), inputs = names_of(factor.inputs);
    for (const auto& parameter : activity.parameters)
        expect(parameter.name, parameters, "parameters", "参数", "parameter");
    for (const auto& input : activity.inputs) expect(input.name, inputs, "inputs", "输入量", "input");
    return good;
}

const Choice* ModelCounter::published_choice(const Activity& activity, const Factor& factor,
                                             const reference::ModelParameter& parameter,
                                             const dataset::ParameterValue* given) {
    const auto& table = parameter.table();
    const bool single = table.choices.front().option.empty();
    if (given == nullptr) {
        if (single) return &table.choices.front();
        sink_.report(code::parameter_choice_missing, place(activity, activity.factor.span, "parameters"),
                     {{"activity", std::string{activity.id.value}},
                      {"factor", factor.id},
                      {"parameter", parameter.name},
                      {"name_zh", table.name_zh},
                      {"name_en", table.name_en},
                      {"options", options_of(table)}});
        return nullptr;
    }
    if (const Choice* choice = single ? nullptr : table.find(given->option.value)) return choice;
    auto& finding = sink_.report(code::unknown_parameter_option,
                                 place(activity, given->option.span, "parameters." + parameter.name),
                                 {{"parameter", parameter.name},
                                  {"option", std::string{given->option.value}},
                                  {"options", single ? "—" : options_of(table)}});
    std::vector<std::string_view> options;
    for (const Choice& choice : table.choices) options.push_back(choice.option);
    if (const auto near = base::nearest(given->option.value, options)) finding.with_suggestion(*near);
    return nullptr;
}

bool ModelCounter::own_value(const Activity& activity, const reference::ModelParameter& parameter,
                             const dataset::ParameterValue& given, Operand& out) {
    const auto& published = parameter.table().choices.front();
    if (given.unit.dimension != published.unit.dimension) {
        refuse_unit(sink_, place(activity, given.span, fmt::format("parameters.{}.unit", parameter.name)), given.unit,
                    published.unit, parameter.name);
        return false;
    }
    const Choice* stands_for = parameter.table().find(given.option.value);
    if (stands_for != nullptr && stands_for->range_only) {
        const double value = *given.value * given.unit.size, size = stands_for->unit.size;
        if (value < *stands_for->low * size || value > *stands_for->high * size)
            sink_.report(code::parameter_outside_range, place(activity, given.span, "parameters." + parameter.name),
                         {{"activity", std::string{activity.id.value}},
                          {"parameter", parameter.name},
                          {"value", base::format_shortest(*given.value)},
                          {"unit", given.unit.text},
                          {"low", base::format_shortest(*stands_for->low)},
                          {"high", base::format_shortest(*stands_for->high)},
                          {"range_unit", stands_for->unit.text}});
    }
    Term term;
    term.name = parameter.name;
    term.option = given.option.value;
    term.value = *given.value;
    term.unit = given.unit.text;
    term.source = given.source.value;
    term.low = given.low, term.high = given.high;
    term.identity = &given;
    out.term = term;
    out.size = given.unit.size;
    return true;
}

bool ModelCounter::resolve_parameter(const Activity& activity, const Factor& factor,
                                     const reference::ModelParameter& parameter, Operand& out) {
    const auto* given = given_value(activity, parameter.name);
    if (given != nullptr && !given->readable) return false;
    const bool own = given != nullptr && given->value;
    const Choice* choice = nullptr;
    if (!own || given->option) {
        choice = published_choice(activity, factor, parameter, given);
        if (choice == nullptr) return false;
    }
    if (own) return own_value(activity, parameter, *given, out);
    if (choice->range_only) {
        sink_.report(
            code::parameter_value_missing,
            place(activity, given != nullptr ? given->span : activity.factor.span, "parameters." + parameter.name),
            {{"parameter", parameter.name},
             {"name_zh", parameter.table().name_zh},
             {"name_en", parameter.table().name_en},
             {"low", base::format_shortest(*choice->low)},
             {"high", base::format_shortest(*choice->high)},
             {"unit", choice->unit.text}});
        return false;
    }
    report_doubt(activity, factor, *choice);
    out.term = published_term(parameter.name, *choice);
    out.size = choice->unit.size;
    return true;
}

bool ModelCounter::resolve_input(const Activity& activity, const Factor& factor, const reference::ModelInput& input,
                                 Operand& out) {
    const auto found = std::ranges::find(activity.inputs, input.name, [](const auto& i) { return i.name.value; });
    if (found != activity.inputs.end()) {
        const units::Unit& unit = found->series.unit;
        if (unit.text.empty()) return false;  // reported when it was read
        if (unit.dimension != input.unit.dimension) {
            refuse_unit(sink_, place(activity, found->series.unit_span, fmt::format("inputs.{}.unit", input.name)),
                        unit, input.unit, input.name);
            return false;
        }
        out.series = &*found;
        out.size = unit.size;
        return true;
    }
    if (input.absent) {
        report_doubt(activity, factor, *input.absent);
        out.term = published_term(input.name, *input.absent);
        out.size = input.absent->unit.size;
        return true;
    }
    sink_.report(code::input_missing, place(activity, activity.factor.span, "inputs"),
                 {{"activity", std::string{activity.id.value}},
                  {"input", input.name},
                  {"name_zh", input.name_zh},
                  {"name_en", input.name_en},
                  {"unit", input.unit.text}});
    return false;
}

void ModelCounter::report_doubt(const Activity& activity, const Factor& factor, const Choice& choice) {
    if (choice.status != reference::Status::uncertain || std::ranges::find(doubted_, &factor) != doubted_.end()) return;
    doubted_.push_back(&factor);
    auto& finding = sink_.report(code::uncertain_factor, place(activity, activity.factor.span, "factor"),
                                 {{"factor", factor.id}, {"source", choice.source}});
    if (!choice.note.empty()) finding.with_note(choice.note, choice.note);
}

}  // namespace nearzero::inventory
