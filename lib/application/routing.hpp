// SPDX-License-Identifier: Apache-2.0
/// Which way an application goes where a text has several (ADR 0009, E15). A recommendation from grounds that the site
/// declares; the decision stands in the record.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "application/entry.hpp"

namespace nearzero::application {

struct GroundResult {
    const programme::Ground* ground = nullptr;
    const dataset::Declaration* declared = nullptr;  ///< null: the site says nothing, or both yes and no
};

struct RouteResult {
    const programme::Route* route = nullptr;
    Standing standing = Standing::not_assessable;  ///< its grounds are met and what it is without is declared false
};

struct Recommendation {
    enum class Kind : std::uint8_t { route, none, not_assessable };
    Kind kind = Kind::not_assessable;
    const programme::Route* route = nullptr;
    /// grounds, not-listed (the list of the way before is out, without this pilot), entry-not-met,
    /// entry-not-assessable, ground-not-declared, no-grounds.
    std::string_view reason{};

    /// The id of the route, `none` or `not_assessable`.
    std::string_view word() const;
};

struct RoutingReview {
    const programme::Routing* routing = nullptr;
    std::vector<GroundResult> grounds{};
    std::vector<RouteResult> routes{};
    Recommendation recommendation{};
    std::vector<const dataset::Event*> decisions{};  ///< events of the record that name a route
};

/// Nothing where the programme has one way only.
std::optional<RoutingReview> check_routing(const Submission& submission, const Entry& entry, findings::Sink& sink);

}  // namespace nearzero::application
