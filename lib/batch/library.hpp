// SPDX-License-Identifier: Apache-2.0
/// What the datasets of one run are evaluated with: programmes and reference data, built-in and the user's, with the command
/// line's choices applied. Loaded once, shared by all threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "findings/finding.hpp"
#include "programme/programme.hpp"
#include "reference/reference.hpp"

namespace nearzero::batch {

/// The choices of the command line. Empty: what the programme and the dataset say.
struct Choices {
    std::string programme;                                        ///< id of the programme that replaces every dataset's own
    std::string fuel_set;
    std::string gwp;
    std::optional<programme::Reading> reading;
    std::vector<std::pair<std::string, std::string>> accounting;  ///< key, value
};

class Library {
public:
    explicit Library(Choices choices) : choices_{std::move(choices)} {}

    /// Files of the user, in order of precedence. Before the first evaluation only.
    void add_factors(reference::FactorSet set) { user_sets_.push_back(std::move(set)); }
    void add_gwp(gas::GwpSet set) { user_gwp_.push_back(std::move(set)); }
    void add_programme(programme::Programme programme) { user_programmes_.push_back(std::move(programme)); }

    /// The programme that replaces every dataset's own.
    void choose_programme(std::string id) { choices_.programme = std::move(id); }

    const Choices& choices() const { return choices_; }
    std::span<const reference::FactorSet> user_factors() const { return user_sets_; }

    /// The programme of this id with the command line's accounting, or null.
    const programme::Programme* programme(std::string_view id);
    std::vector<std::string> programme_ids() const;

    /// Reference data with this GWP set and fuel set ("" for none), or null when one of them is unknown.
    const reference::Reference* reference(std::string_view gwp, std::string_view fuel_set);
    std::vector<std::string> fuel_set_ids() const;
    std::vector<std::string> gwp_ids() const;

    /// Faults of the command line's own choices (unknown sets, keys, values), found by trying them on every programme.
    void check_choices(findings::Sink& sink);

    /// What of the used sets the user's replace: a note for each factor, about the user's file.
    void report_replaced(findings::Sink& sink) const;
    /// Used programmes of whose document only a part was read, or nothing: a note for each.
    void report_parts_read(findings::Sink& sink) const;

    /// Everything that was used, in order of id: for the `reference` object of a result.
    std::vector<const reference::Reference*> used_references() const;
    std::vector<const programme::Programme*> used_programmes() const;

private:
    std::optional<gas::GwpSet> find_gwp(std::string_view id) const;
    std::optional<reference::FactorSet> find_fuels(std::string_view id) const;

    Choices choices_;
    std::vector<reference::FactorSet> user_sets_;
    std::vector<gas::GwpSet> user_gwp_;
    std::vector<programme::Programme> user_programmes_;

    mutable std::mutex mutex_;
    std::map<std::string, std::unique_ptr<const programme::Programme>, std::less<>> programmes_;
    std::map<std::pair<std::string, std::string>, std::unique_ptr<const reference::Reference>> references_;
};

}  // namespace nearzero::batch
