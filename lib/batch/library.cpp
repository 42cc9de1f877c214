// SPDX-License-Identifier: Apache-2.0
#include "batch/library.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "findings/code/application.hpp"
#include "findings/code/invocation.hpp"
#include "findings/code/reference.hpp"

namespace nearzero::batch {

namespace code = findings::code;

const programme::Programme* Library::programme(std::string_view id) {
    const std::lock_guard lock{mutex_};
    if (const auto known = programmes_.find(id); known != programmes_.end()) return known->second.get();

    std::unique_ptr<programme::Programme> found;
    for (const auto& own : user_programmes_)
        if (own.id == id || own.pinned_id() == id) found = std::make_unique<programme::Programme>(own);
    if (!found)
        if (const auto builtin = programme::builtin(id)) found = std::make_unique<programme::Programme>(*builtin);
    if (!found) return nullptr;

    for (const auto& [key, value] : choices_.accounting) programme::override_accounting(found->accounting, key, value);
    if (!choices_.gwp.empty()) programme::override_accounting(found->accounting, "gwp", choices_.gwp);
    return programmes_.emplace(std::string{id}, std::move(found)).first->second.get();
}

std::vector<std::string> Library::programme_ids() const {
    std::vector<std::string> ids;
    for (const auto& own : user_programmes_) ids.push_back(own.id);
    for (const auto id : programme::builtin_ids()) ids.emplace_back(id);
    return ids;
}

std::optional<gas::GwpSet> Library::find_gwp(std::string_view id) const {
    for (const auto& own : user_gwp_)
        if (own.id == id) return own;
    return reference::builtin_gwp_set(id);
}

std::optional<reference::FactorSet> Library::find_fuels(std::string_view id) const {
    for (const auto& own : user_sets_)
        if (own.fuels && own.id == id) return own;
    const auto builtin = reference::builtin_fuel_set_ids();
    if (std::ranges::find(builtin, id) == builtin.end()) return std::nullopt;
    return reference::builtin_factor_set(id);
}

std::vector<std::string> Library::fuel_set_ids() const {
    std::vector<std::string> ids;
    for (const auto& own : user_sets_)
        if (own.fuels) ids.push_back(own.id);
    for (const auto id : reference::builtin_fuel_set_ids()) ids.emplace_back(id);
    return ids;
}

std::vector<std::string> Library::gwp_ids() const {
    std::vector<std::string> ids;
    for (const auto& own : user_gwp_) ids.push_back(own.id);
    for (const auto id : reference::builtin_gwp_ids()) ids.emplace_back(id);
    return ids;
}

const reference::Reference* Library::reference(std::string_view gwp, std::string_view fuel_set) {
    const std::lock_guard lock{mutex_};
    const std::pair key{std::string{gwp}, std::string{fuel_set}};
    if (const auto known = references_.find(key); known != references_.end()) return known->second.get();

    auto weights = find_gwp(gwp);
    if (!weights) return nullptr;
    auto made = std::make_unique<reference::Reference>();
    made->set_gwp(std::move(*weights));
    made->set_regions(reference::builtin_regions());
    for (const auto& own : user_sets_)
        if (!own.fuels) made->add_factors(own);
    if (auto builtin = reference::builtin_factor_set("cn-builtin")) made->add_factors(std::move(*builtin));
    if (!fuel_set.empty()) {
        auto fuels = find_fuels(fuel_set);
        if (!fuels) return nullptr;
        made->set_fuels(std::move(*fuels));
    }
    return references_.emplace(key, std::move(made)).first->second.get();
}

void Library::check_choices(findings::Sink& sink) {
    const auto one_of = [&sink](const findings::CodeInfo& what, const std::string& word, std::vector<std::string> known) {
        if (word.empty() || std::ranges::find(known, word) != known.end()) return;
        std::string list;
        for (const auto& id : known) list += (list.empty() ? "" : ", ") + id;
        auto& finding = sink.report_file(what, "", {{"word", word}, {"known", list}});
        const std::vector<std::string_view> views{known.begin(), known.end()};
        if (const auto near = base::nearest(word, views)) finding.with_suggestion(*near);
    };
    one_of(code::unknown_fuel_set, choices_.fuel_set, fuel_set_ids());
    one_of(code::unknown_gwp_set, choices_.gwp, gwp_ids());
    if (!choices_.programme.empty() && programme(choices_.programme) == nullptr)
        one_of(code::unknown_programme, choices_.programme, programme_ids());
    for (const auto& [key, value] : choices_.accounting) {
        if (key == "gwp") one_of(code::unknown_gwp_set, value, gwp_ids());
        programme::Accounting trial;
        if (const auto fault = programme::override_accounting(trial, key, value))
            sink.report_file(code::bad_accounting, "",
                             {{"key", key}, {"value", value}, {"why_zh", fault->zh}, {"why_en", fault->en}});
    }
}

void Library::report_parts_read(findings::Sink& sink) const {
    for (const auto* programme : used_programmes()) {
        if (programme->status != "excerpt" && programme->status != "skeleton") continue;
        const bool built_in = programme->origin == "built-in";
        sink.report_file(code::programme_in_part, built_in ? std::string{} : programme->origin,
                         {{"programme", programme->pinned_id()},
                          {"status", programme->status},
                          {"note_zh", programme->document_note.zh},
                          {"note_en", programme->document_note.en}});
    }
}

void Library::report_replaced(findings::Sink& sink) const {
    constexpr std::size_t kMostNotes = 10;
    // Of each factor what one set replaces in another; runs with several fuel or GWP sets replace the same in each.
    std::vector<std::pair<const reference::Replaced*, std::vector<std::string>>> told;
    for (const auto* used : used_references())
        for (const auto& entry : used->replaced()) {
            const auto same = [&entry](const auto& other) {
                return other.first->factor == entry.factor && other.first->by == entry.by &&
                       other.first->in == entry.in;
            };
            auto known = std::ranges::find_if(told, same);
            if (known == told.end()) known = told.insert(told.end(), {&entry, {}});
            std::string text = reference::describe_change(entry);
            if (!text.empty()) text = reference::describe(entry) + ": " + text;
            if (std::ranges::find(known->second, text) == known->second.end()) known->second.push_back(std::move(text));
        }
    for (const auto& [entry, changes] : told) {
        const auto by = std::ranges::find(user_sets_, entry->by, &reference::FactorSet::id);
        const bool whole = entry->what == "factor";
        const std::size_t count = changes.size();
        auto& finding =
            sink.report_file(code::replaced_factor, by == user_sets_.end() ? std::string{} : by->origin,
                             {{"factor", entry->factor},
                              {"by", entry->by},
                              {"in", entry->in},
                              {"what_zh", whole ? "全部内容" : fmt::format(" {} 项", count)},
                              {"what_en", whole ? "all" : fmt::format("{} item{}", count, count == 1 ? "" : "s")}});
        if (whole) continue;
        for (std::size_t i = 0; i < std::min(count, kMostNotes); ++i) finding.with_note(changes[i], changes[i]);
        if (count > kMostNotes)
            finding.with_note(
                fmt::format("另有 {} 项，见 JSON 结果的 reference.replaced", count - kMostNotes),
                fmt::format("and {} more: see reference.replaced of the JSON result", count - kMostNotes));
    }
}

std::vector<const reference::Reference*> Library::used_references() const {
    const std::lock_guard lock{mutex_};
    std::vector<const reference::Reference*> used;
    for (const auto& [key, made] : references_) used.push_back(made.get());
    return used;
}

std::vector<const programme::Programme*> Library::used_programmes() const {
    const std::lock_guard lock{mutex_};
    std::vector<const programme::Programme*> used;
    for (const auto& [key, made] : programmes_) used.push_back(made.get());
    return used;
}

}  // namespace nearzero::batch
