// SPDX-License-Identifier: Apache-2.0
/// A programme's rules as data (`nearzero/programme/v1`): how emissions are counted, what is measured, what must hold for each
/// category and tier, each with its clause. The code only knows how to compare.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.hpp"
#include "findings/finding.hpp"
#include "programme/accounting.hpp"
#include "programme/category.hpp"
#include "programme/indicator.hpp"
#include "programme/name.hpp"
#include "programme/procedure.hpp"
#include "yaml/tree.hpp"

namespace nearzero::programme {

struct OpenPoint {
    std::string id, clause;
    Name question;
    /// category, category.tier, or category.tier.target (category.target where there are no tiers); or a section of the way
    /// from application to re-check: application, lifecycle, acceptance, portfolio
    std::vector<std::string> affects;
    bool about_reading = false;                   ///< `reading: true`: governs which reading a target uses
};

struct Programme {
    std::string id;
    int version = 1;
    Name name;
    std::string authority;
    std::string document_title, document_date, document_url;
    Name document_note;                           ///< what of the document was read, in words
    std::string status;                           ///< verified, excerpt, …: how much of the document was read
    std::string digest;                           ///< SHA-256 of the file
    std::string origin;                           ///< "built-in" or the path as given
    Accounting accounting;
    std::vector<OpenPoint> open_points;
    std::vector<Context> context;
    std::vector<Indicator> indicators;
    std::vector<Category> categories;
    Procedure procedure;                          ///< from application to re-check

    const Category* category(std::string_view id) const;
    const Indicator* indicator(std::string_view id) const;
    const Context* context_series(std::string_view id) const;
    /// "shenzhen-2025@1"
    std::string pinned_id() const;
};

/// The programme of a file.
std::optional<Programme> read_programme(const yaml::Document& document, findings::Sink& sink);

/// Whether an open point touches a target: its `affects` names the category, the tier or the target itself.
bool touches(const OpenPoint& point, const Category& category, const Tier& tier, std::string_view target_id = {});

/// Whether an open point is about a section (application, lifecycle, acceptance, portfolio): it is printed with that section alone.
bool touches_section(const OpenPoint& point, std::string_view section);

std::vector<std::string_view> builtin_ids();
/// Built-in programme by "id" or "id@version"; null when there is none.
std::unique_ptr<const Programme> builtin(std::string_view pinned_id);
/// Its text as embedded, for `list` and for people who write their own.
std::string_view builtin_text(std::string_view id);

}  // namespace nearzero::programme
