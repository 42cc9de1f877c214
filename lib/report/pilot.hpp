// SPDX-License-Identifier: Apache-2.0
/// What a report speaks of: views of one evaluated pilot and of the run it belongs to. Every format is written from these, so
/// that the numbers are the same in all of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "application/review.hpp"
#include "findings/finding.hpp"
#include "findings/waivers.hpp"
#include "inventory/inventory.hpp"
#include "lifecycle/standing.hpp"
#include "panel/review.hpp"
#include "portfolio/pilot.hpp"
#include "reference/reference.hpp"
#include "scoring/scorecard.hpp"
#include "scoring/uncertainty.hpp"

namespace nearzero::report {

/// A file beside the dataset that the result was made from.
struct InputFile {
    std::string path;
    std::uint64_t size = 0;
    std::string sha256;
};

/// One file of the run. Only `path` and `findings` are always there.
struct Pilot {
    std::string_view path;
    std::uint64_t size = 0;
    std::string_view sha256;
    std::vector<InputFile> tables;
    std::vector<InputFile> papers;                     ///< rubric, score sheets, decisions; paths as given
    const dataset::Dataset* dataset = nullptr;
    const programme::Programme* programme = nullptr;
    const reference::Reference* reference = nullptr;
    const inventory::Inventory* inventory = nullptr;   ///< null when rejected
    const scoring::Scorecard* scorecard = nullptr;     ///< null when rejected
    const scoring::Uncertainty* uncertainty = nullptr; ///< null when rejected or not asked for
    const application::Review* review = nullptr;       ///< null where programme or category is not known
    const panel::Review* panel = nullptr;             ///< null when rejected, and where no rating is asked for
    std::span<const findings::Finding> findings;       ///< of the dataset; those about its panel are of `panel`
    const lifecycle::Standing* standing = nullptr;     ///< null when rejected or without a day of evaluation
    std::span<const findings::Waived> waived;
    bool rejected = false;

    /// The pilot's id, or the file's name where it has none that can be read.
    std::string_view id() const;
    std::string_view name(findings::Lang lang) const;
    /// What follows if the acceptance under way is recorded with the rating worked out; null where none is under way, or it
    /// passes.
    const programme::Consequence* consequence_of_rating() const;
};

/// The words of the command line that shaped the figures: with the inputs, all it takes to compute them again. Empty where none
/// was given.
struct Options {
    std::string programme, fuel_set, gwp, reading;
    std::vector<std::string> factors;   ///< files, as given
    std::vector<std::pair<std::string, std::string>> accounting;
    bool waivers = true;
    std::vector<std::string> select, ignore;
    std::vector<std::string> sheets, rubrics, decisions;   ///< files that were read, as they were found
    std::optional<uncertainty::Draws> draws;   ///< none: error propagation
};

/// What holds for the whole run.
struct Run {
    std::string_view tool_version;
    std::string_view as_of;   ///< empty when not given
    findings::Lang lang = findings::Lang::zh;
    const Options* options = nullptr;   ///< null: none given
};

/// The few words and figures of a pilot that a portfolio keeps: everything else is let go after its part is written.
struct Row {
    portfolio::PilotResult result;
    std::string file, sha256, name, category_name;
    std::uint64_t size = 0;
    std::vector<InputFile> tables;
    struct Net {
        double after_sinks = 0.0, after_credits = 0.0;
    };
    std::vector<Net> net;   ///< beside `result.totals`, year by year
    struct TargetVerdict {
        std::string target;
        scoring::Verdict verdict;
    };
    std::vector<TargetVerdict> targets;
    std::string entry;                        ///< standing of the entry conditions; empty where there are none
    std::optional<std::size_t> form_missing;  ///< fields that the documents of the application still lack
    std::string rating, rating_name;   ///< id, and the name in the run's language; empty: none
    std::optional<double> points;   ///< of the panel, of 100
    std::size_t errors = 0, warnings = 0, waived = 0;
    std::string first_error;   ///< message of the first error, in the run's language

    /// Gross total of the base year, or null.
    const portfolio::YearTotal* base() const;
    const portfolio::YearTotal* last() const { return result.totals.empty() ? nullptr : &result.totals.back(); }
};

/// `as_of`: the day of evaluation.
Row row_of(const Pilot& pilot, findings::Lang lang, std::optional<calendar::Date> as_of = std::nullopt);

/// Slug of the first error of a rejected pilot: why it was refused.
std::string_view first_error_slug(const Pilot& pilot);

}  // namespace nearzero::report
