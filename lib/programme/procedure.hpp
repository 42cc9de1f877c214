// SPDX-License-Identifier: Apache-2.0
/// What a document says about the way from application to re-check, read and checked as to form; what follows is worked out
/// from a pilot's life-cycle record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/date.hpp"
#include "programme/acceptance.hpp"
#include "programme/application.hpp"
#include "programme/lifecycle.hpp"
#include "programme/name.hpp"
#include "programme/portfolio.hpp"
#include "programme/routing.hpp"

namespace nearzero::programme {

/// A text an official expects to see with its clause, which no software decides.
struct RuleText {
    std::string id;
    std::string clause;
    std::string about;                        ///< selection, support, departments, publicity
    Name name;
};

/// What a version of the file changed.
struct Change {
    int version = 1;
    std::optional<calendar::Date> date;
    Name what;
};

/// The years the document asks for.
struct YearsRule {
    std::string clause;
    std::optional<int> base;
    std::optional<int> history;               ///< years before the application that are reported
    std::string unless;                       ///< as in FormField
};

struct Procedure {
    Application application;
    Routing routing;
    Lifecycle lifecycle;
    Acceptance acceptance;
    PortfolioRules portfolio;
    std::optional<YearsRule> years;
    std::vector<RuleText> texts;
    std::vector<Change> changes;
};

}  // namespace nearzero::programme
