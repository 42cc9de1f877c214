// SPDX-License-Identifier: Apache-2.0
#include "inventory/error_model.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include <fmt/format.h>

#include "inventory/terms.hpp"

namespace nearzero::inventory {

namespace {

using uncertainty::Bounds;
using uncertainty::Index;
using uncertainty::Shape;

constexpr double kPercent = 100.0;
/// A line is proportional to a term when a percent more of it makes a percent more of the line, but for rounding.
constexpr double kProportional = 1e-9;

Shape shape_of(std::string_view word) {
    if (word == "normal") return Shape::normal;
    if (word == "lognormal") return Shape::lognormal;
    if (word == "triangular") return Shape::triangular;
    if (word == "uniform") return Shape::uniform;
    return Shape::by_rule;
}

/// Whether the input moves: a number by definition has bounds of no width.
bool is_uncertain(const std::optional<Bounds>& bounds) {
    return bounds && bounds->low < bounds->high;
}

std::string join(std::initializer_list<std::string_view> words) {
    std::string text;
    for (const auto word : words) {
        if (word.empty()) continue;
        if (!text.empty()) text += ' ';
        text += word;
    }
    return text;
}

InputName name_of(const Line& line, const Term& term) {
    if (term.year != 0) return {std::string{term.name}, std::string{line.activity->id.value}, {}, term.year};
    InputName name{std::string{term.name}, line.factor->id, std::string{term.option}, 0};
    if (line.value != nullptr && term.identity == line.value) {
        name.detail = join({gas::name(line.value->gas), line.value->region, line.value->use});
        name.year = line.value->year;
    }
    return name;
}

/// Names the errors of one run apart and is the same in every run: what the draws of an input depend on. A value of the
/// site's own belongs to its activity, a published one to its factor.
std::string id_of(const Line& line, const Term& term, const InputName& name) {
    const auto& own = line.activity->parameters;
    if (std::ranges::any_of(own, [&](const auto& value) { return term.identity == &value; }))
        return fmt::format("{}/{}/{}", name.what, line.activity->id.value, name.detail);
    return fmt::format("{}/{}/{}/{}/{}", name.what, term.set, name.of, name.detail, name.year);
}

std::string group_of(const Term& term) {
    if (term.error_group.empty()) return {};
    return term.year != 0 ? fmt::format("activity/{}", term.error_group)
                          : fmt::format("factor/{}/{}", term.set, term.error_group);
}

class Builder {
public:
    explicit Builder(ErrorModel& model) : out_{model} {}

    void add(const Line& line) {
        out_.first.push_back(static_cast<Index>(out_.model.lines.size()));
        const double tonnes = line.co2e.value();
        const double kilograms = line.emissions.value();
        if (kilograms == 0.0) {
            out_.model.lines.push_back({tonnes, {}});  // nothing was emitted: there is nothing to be unsure of
            return;
        }
        std::vector<Index> common;
        std::vector<std::pair<Index, double>>
            partial;  // inputs the line is not proportional to, with their sensitivity
        double rest = 1.0;
        for (const Term& term : terms_of(line)) {
            const double sensitivity = term.slope * term.value / kilograms;
            const Index input = input_of(line, term);
            if (std::fabs(sensitivity - 1.0) < kProportional) {
                common.push_back(input);
            } else if (sensitivity != 0.0) {
                partial.emplace_back(input, sensitivity);
                rest -= sensitivity;
            }
        }
        for (const auto& [input, sensitivity] : partial) {
            auto inputs = common;
            inputs.push_back(input);
            out_.model.lines.push_back({tonnes * sensitivity, std::move(inputs)});
        }
        if (partial.empty() || std::fabs(rest) > kProportional)
            out_.model.lines.push_back({tonnes * rest, std::move(common)});
    }

private:
    Index input_of(const Line& line, const Term& term) {
        const auto [known, is_new] = known_.try_emplace(term.identity, static_cast<Index>(out_.model.inputs.size()));
        if (!is_new) return known->second;
        InputName name = name_of(line, term);
        uncertainty::Input input{id_of(line, term, name), {}, shape_of(term.distribution), group_of(term)};
        if (term.low && term.high) input.bounds = Bounds::absolute(term.value, *term.low, *term.high);
        out_.any_bounds = out_.any_bounds || is_uncertain(input.bounds);
        out_.model.inputs.push_back(std::move(input));
        out_.names.push_back(std::move(name));
        return known->second;
    }

    ErrorModel& out_;
    std::unordered_map<const void*, Index> known_;
};

}  // namespace

void ErrorModel::add_constant(Index form, double tonnes) {
    model.lines.push_back({tonnes, {}});
    model.forms.at(form).push_back({static_cast<Index>(model.lines.size() - 1), 1.0});
}

Index ErrorModel::add_context(const dataset::ContextSeries& context, int year) {
    const InputName name{"context", std::string{context.id.value}, {}, year};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i].what == name.what && names[i].of == name.of && names[i].year == year) return static_cast<Index>(i);
    const auto& stated = context.uncertainty;
    uncertainty::Input input{
        fmt::format("context/{}/{}", context.id.value, year), {}, shape_of(stated.distribution), {}};
    if (stated.half_width_percent) input.bounds = Bounds::half_width_percent(*stated.half_width_percent);
    if (stated.low && stated.high) input.bounds = Bounds{*stated.low / kPercent, *stated.high / kPercent};
    any_bounds = any_bounds || is_uncertain(input.bounds);
    model.inputs.push_back(std::move(input));
    names.push_back(name);
    return static_cast<Index>(names.size() - 1);
}

ErrorModel error_model(const Inventory& inventory) {
    ErrorModel out;
    Builder builder{out};
    for (const Line& line : inventory.lines) builder.add(line);
    out.first.push_back(static_cast<Index>(out.model.lines.size()));
    return out;
}

}  // namespace nearzero::inventory
