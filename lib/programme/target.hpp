// SPDX-License-Identifier: Apache-2.0
/// What must hold of an indicator: its test and threshold, whom it binds and when.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "programme/accounting.hpp"
#include "programme/name.hpp"
#include "text/source.hpp"
#include "units/unit.hpp"

namespace nearzero::programme {

enum class Test : std::uint8_t { at_most, at_least, equals, declines, rises, peaks, met_by_plan };

/// What a target has to say in the verdict.
enum class Role : std::uint8_t {
    binding,
    guiding,   ///< 引导: judged and shown, outside the verdict; left out with a reason
    reference  ///< 参考值: shown, without any consequence
};
std::string_view word_of(Role role);

/// When a target is asked: of an application, of acceptance, or of both.
enum class Stage : std::uint8_t { both, entry, acceptance };
std::string_view word_of(Stage stage);

/// Where a threshold's figure comes from, as far as the programme file says.
struct Figure {
    std::string source, confidence, date;
};

/// A threshold as printed, in the indicator's unit.
struct Threshold {
    double value = 0.0;
    std::optional<int> places;  ///< decimals: what rounded comparison rounds to; nothing with an exponent
};

/// A threshold by the size of a site in the year judged: `from` is in, `below` is out; ascending, gaps allowed.
struct Bands {
    struct Band {
        std::optional<double> from, below;
        Threshold threshold;
    };
    std::string by;  ///< `energy`, or the id of an indicator or of a context series
    units::Unit unit;
    std::vector<Band> bands;
    bool empty() const { return bands.empty(); }
};

/// The latest milestone not after the year judged binds.
struct Milestone {
    int year = 0;
    Threshold threshold;
};

/// `applies_if`: a target for sites whose context figure of the year judged is so large or so small.
struct Applies {
    enum class Comparison : std::uint8_t { at_least, above, at_most, below };
    std::string context;
    Comparison comparison = Comparison::at_least;
    double value = 0.0;
    units::Unit unit;
};

struct Target {
    enum class Kind : std::uint8_t { single, any_of, all_of };
    std::string id, clause;
    Name name;
    Kind kind = Kind::single;
    Role role = Role::binding;
    Stage stage = Stage::both;
    std::string indicator;
    Test test = Test::declines;
    Name wording;                         ///< the text's own word for the test: 下降, falls; empty: the usual one
    std::optional<double> threshold;      ///< at_most, at_least, equals; empty where `bands` or `milestones` say it
    std::optional<int> threshold_places;  ///< decimals of the threshold as printed: what rounded comparison rounds to
    Bands bands;
    std::vector<Milestone> milestones;  ///< ascending
    Figure figure;
    std::optional<double> by_percent;  ///< declines or rises by a published percentage
    bool against_base = false;         ///< the last year against the base; else every year against the one before
    std::optional<Applies> applies_if;
    std::optional<Reading> reading;  ///< settled by the target's clause: neither open points nor `--reading` touch it
    std::vector<Target> members;     ///< any_of, all_of
    bool in_principle = false;       ///< 原则上: a warning, not a failure
    text::Span span;

    /// Whether it enters the verdict.
    bool binds() const { return role == Role::binding && !in_principle; }
};

}  // namespace nearzero::programme
