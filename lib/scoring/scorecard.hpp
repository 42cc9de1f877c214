// SPDX-License-Identifier: Apache-2.0
/// The verdict of one pilot under one programme: indicators, targets and why. "Not met" is a result; a missing input is
/// `not_assessable`, never a silent zero or pass.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/code.hpp"
#include "inventory/inventory.hpp"
#include "programme/programme.hpp"
#include "scoring/needed_reduction.hpp"

namespace nearzero::scoring {

using programme::Reading;

enum class Verdict : std::uint8_t { met, not_met, not_assessable, not_applicable };
std::string_view word_of(Verdict verdict);
std::optional<Verdict> find_verdict(std::string_view word);

struct IndicatorValue {
    int year = 0;
    std::string indicator;
    Reading reading = Reading::gross;
    double value = 0.0;
    std::string unit;
};

/// A 95 % interval. `covered` is the share of the emissions it rests on whose inputs all have bounds: below 1 the
/// interval is partial, as narrow as if the other inputs were exact.
struct Interval {
    double low = 0.0, high = 0.0;
    std::optional<double> covered;
    bool partial = false;
};

/// What `declines` adds for information.
struct Trend {
    std::optional<double> change_from_base, change_from_base_percent;
    std::optional<Interval> change_interval;
    std::vector<double> yearly_changes;
    std::optional<double> theil_sen_slope;
    std::optional<double> mann_kendall_p;
    std::optional<Verdict> frozen_verdict;
    std::optional<double> frozen_margin;
};

/// A stable word and what it says to people: `missing-context` "产值数据缺少2024年".
struct Reason {
    std::string word;
    findings::Bilingual text;
};

/// A milestone after the year judged, and how far the site is from it.
struct Ahead {
    int year = 0;
    double threshold = 0.0;
    std::optional<double> margin;
};

struct TargetResult {
    std::string target;  ///< members of a combined target: parent/member
    std::string clause;
    std::string indicator;
    std::string test;  ///< declines, rises, at_most …, any_of, all_of
    Reading reading = Reading::gross;
    std::optional<double> actual, threshold, margin;
    std::string unit;
    Verdict verdict = Verdict::not_assessable;
    Reason reason;
    std::optional<double> probability;  ///< that it is truly met, given the errors of amounts and factors
    std::string_view no_probability;    ///< why there is none (scoring/uncertainty.hpp); empty when there is
    std::optional<double> margin_sd;  ///< the margin in standard deviations of its error; where there is a probability
    std::optional<NeededReduction> needed_reduction;  ///< of a single target that is not met
    std::string_view no_reduction;                    ///< why a target that is not met has none; empty when there is
    std::optional<Trend> trend;
    std::vector<TargetResult> of;        ///< members of any_of and all_of
    std::vector<TargetResult> readings;  ///< the target under each reading while the reading is open
    /// The reading is open: `reading` is then gross (or the programme's first), actual and margin stand only where all
    /// agree.
    bool reading_open = false;
    std::vector<Ahead> ahead;            ///< milestones still to come
    programme::Role role = programme::Role::binding;
    programme::Stage stage = programme::Stage::both;
    programme::Name wording;             ///< the text's own word for the test
    bool in_principle = false;

    /// Whether it enters the verdict.
    bool binds() const { return role == programme::Role::binding && !in_principle; }
};

/// The reading a target was judged by: "gross" …, "open" where the readings disagree and none was named, empty for a
/// combined one.
std::string_view reading_word(const TargetResult& target);

struct Scorecard {
    const inventory::Inventory* inventory = nullptr;
    const programme::Programme* programme = nullptr;
    const programme::Category* category = nullptr;
    const programme::Tier* tier = nullptr;
    std::vector<IndicatorValue> indicators;
    std::vector<TargetResult> targets;
    std::vector<const programme::OpenPoint*> open_points;  ///< those that touch this category and tier
    Verdict verdict = Verdict::not_assessable;             ///< all_of its binding targets but those of entry alone
    std::optional<Verdict> entry_verdict;                  ///< all_of the binding targets of entry; empty where there are none
};

/// `reading`: named by the user; overrides an open reading.
Scorecard judge(const inventory::Inventory& inventory, const programme::Programme& programme,
                const programme::Category& category, const programme::Tier& tier, std::optional<Reading> reading);

}  // namespace nearzero::scoring
