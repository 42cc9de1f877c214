// SPDX-License-Identifier: Apache-2.0
/// `routing:` — where a text sends an application one way or another, and on which grounds. The grounds are declared in
/// `assessment.routing`: a text that gives no measure for them leaves nothing to compute.
#pragma once

#include <string>
#include <vector>

#include "programme/name.hpp"

namespace nearzero::programme {

struct Ground {
    std::string id;
    Name name;
    std::string clause;
};

/// The first route whose `grounds` are all met and whose `without` are all declared false is the recommendation.
struct Route {
    std::string id;
    Name name;
    std::string clause;
    std::string by;  ///< who decides on it
    std::vector<std::string> grounds, without;
    std::string after_event;  ///< decided only after this event; empty: at any time
    std::string after_clause;
};

struct Routing {
    std::string clause;
    std::string by;  ///< who routes
    std::vector<Route> routes;
    std::vector<Ground> grounds;

    bool present() const { return !routes.empty(); }
};

}  // namespace nearzero::programme
