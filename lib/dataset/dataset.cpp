// SPDX-License-Identifier: Apache-2.0
#include "dataset/dataset.hpp"

#include <algorithm>

#include "base/internal_error.hpp"
#include "dataset/words.hpp"

namespace nearzero::dataset {

bool is_credit(InstrumentKind kind) { return kind >= InstrumentKind::ccer; }

std::string_view word_of(InstrumentKind kind) {
    for (const auto& word : kInstrumentKinds)
        if (word.value == kind) return word.text;
    throw base::InternalError{"an instrument kind has no word"};
}

const Activity* Dataset::activity(std::string_view wanted) const {
    const auto found = std::ranges::find(activities, wanted, [](const Activity& a) { return a.id.value; });
    return found == activities.end() ? nullptr : &*found;
}

const ContextSeries* Dataset::context_series(std::string_view wanted) const {
    const auto found = std::ranges::find(context, wanted, [](const ContextSeries& c) { return c.id.value; });
    return found == context.end() ? nullptr : &*found;
}

const TableFile* Dataset::table(std::string_view wanted) const {
    const auto found = std::ranges::find(tables, wanted, [](const TableFile& t) { return t.id.value; });
    return found == tables.end() ? nullptr : &*found;
}

const FormEntry* Dataset::form_entry(std::string_view wanted) const {
    const auto found = std::ranges::find(application, wanted, [](const FormEntry& entry) { return entry.id.value; });
    return found == application.end() ? nullptr : &*found;
}

bool Dataset::states(std::string_view wanted) const {
    const Declaration* made = declaration(statements, wanted);
    return made != nullptr && made->met == true;
}

const Declaration* declaration(const std::vector<Declaration>& made, std::string_view id) {
    const Declaration* first = nullptr;
    for (const Declaration& one : made) {
        if (one.id.value != id) continue;
        if (first != nullptr && first->met != one.met) return nullptr;
        if (first == nullptr) first = &one;
    }
    return first;
}

bool declared_both_ways(const std::vector<Declaration>& made, std::string_view id) {
    return declaration(made, id) == nullptr &&
           std::ranges::any_of(made, [&](const Declaration& one) { return one.id.value == id; });
}

bool Dataset::uses_table(std::string_view wanted) const {
    return std::ranges::any_of(activities, [&](const Activity& a) { return a.table && a.table.value == wanted; });
}

}  // namespace nearzero::dataset
