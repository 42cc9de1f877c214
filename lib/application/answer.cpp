// SPDX-License-Identifier: Apache-2.0
#include "application/answer.hpp"

#include <algorithm>

namespace nearzero::application {

namespace {

constexpr std::string_view kContext = "context.";

/// The value at a path of keys; an id behind `context.` or `application.` may hold dots of its own.
yaml::Node node_at(const dataset::Dataset& dataset, std::string_view path, bool ends_in_id) {
    yaml::Node node = dataset.document.root();
    while (!path.empty()) {
        if (!node.is_mapping()) return {};
        const auto dot = path.find('.');
        const bool last =
            dot == std::string_view::npos || (ends_in_id && node.index() != dataset.document.root().index());
        node = node.find(last ? path : path.substr(0, dot));
        path = last ? std::string_view{} : path.substr(dot + 1);
    }
    return node;
}

bool has_blank(yaml::Node node) {
    if (node.is_scalar()) return dataset::is_blank(node.text());
    for (yaml::Node child = node.first(); child; child = child.next())
        if (has_blank(child)) return true;
    return false;
}

bool is_empty(yaml::Node node) {
    return !node || (node.is_scalar() ? node.text().empty() : node.size() == 0) || has_blank(node);
}

yaml::Node form_node(const programme::FormField& field, const dataset::Dataset& dataset) {
    return node_at(dataset, "application." + field.id, true);
}

yaml::Node elsewhere(const programme::FormField& field, const dataset::Dataset& dataset) {
    return field.fills.empty() ? yaml::Node{} : node_at(dataset, field.fills, field.fills.starts_with(kContext));
}

}  // namespace

Answer answer_to(const programme::FormField& field, const dataset::Dataset& dataset) {
    Answer answer;
    if (const yaml::Node own = form_node(field, dataset); !is_empty(own)) {
        answer = {Answer::From::form, own, nullptr};
        if (const auto* entry = dataset.form_entry(field.id); entry != nullptr && entry->figures)
            answer.figures = &*entry->figures;
    } else if (const yaml::Node node = elsewhere(field, dataset); !is_empty(node)) {
        answer = {Answer::From::elsewhere, node, nullptr};
        if (field.fills.starts_with(kContext))
            if (const auto* series = dataset.context_series(std::string_view{field.fills}.substr(kContext.size())))
                answer.figures = &series->series;
    }
    return answer;
}

bool left_empty(const programme::FormField& field, const dataset::Dataset& dataset) {
    const auto is_left = [](yaml::Node node) { return node.is_scalar() && node.text().empty(); };
    return is_left(form_node(field, dataset)) || is_left(elsewhere(field, dataset));
}

bool answered_twice(const programme::FormField& field, const dataset::Dataset& dataset) {
    return !is_empty(elsewhere(field, dataset)) && !is_empty(form_node(field, dataset));
}

std::string place_of(const programme::FormField& field) {
    return field.fills.empty() ? "application." + field.id : field.fills;
}

int last_years(const dataset::Series& figures) {
    const auto last = std::ranges::max_element(figures.values, {}, &dataset::YearValue::year);
    return last == figures.values.end() ? 0 : last_years(figures, last->year);
}

int last_years(const dataset::Series& figures, int last) {
    int count = 0;
    while (figures.at(last - count) != nullptr) ++count;
    return count;
}

}  // namespace nearzero::application
