// SPDX-License-Identifier: Apache-2.0
#include "audit/diff.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/decimal.hpp"
#include "units/unit.hpp"

namespace nearzero::audit {

using base::format_shortest;
using results::Line;
using results::Pilot;
using results::Result;

namespace {

/// Adds what is on either side by its key: `key(item)`, and `text(item)` for what it is. Of a key that repeats (two
/// files of one name) what is the same on both sides is no change, and the rest is paired in order.
template <class Items, class Key, class Text>
void add_altered(std::vector<Altered>& out, const Items& before, const Items& after, Key&& key, Text&& text) {
    std::map<std::string, std::vector<std::size_t>, std::less<>> unpaired;  // of `after`, by key
    for (std::size_t i = 0; i < after.size(); ++i) unpaired[key(after[i])].push_back(i);
    std::vector<std::size_t> left;  // of `before`
    for (std::size_t i = 0; i < before.size(); ++i) {
        auto& others = unpaired[key(before[i])];
        const auto same =
            std::ranges::find_if(others, [&](std::size_t other) { return text(after[other]) == text(before[i]); });
        if (same == others.end())
            left.push_back(i);
        else
            others.erase(same);
    }
    for (const std::size_t i : left) {
        auto& others = unpaired[key(before[i])];
        out.push_back({key(before[i]), text(before[i]), others.empty() ? std::string{} : text(after[others.front()])});
        if (!others.empty()) others.erase(others.begin());
    }
    for (std::size_t i = 0; i < after.size(); ++i)
        if (std::ranges::count(unpaired[key(after[i])], i) > 0) out.push_back({key(after[i]), {}, text(after[i])});
}

void add_if_altered(std::vector<Altered>& out, std::string what, const std::string& before, const std::string& after) {
    if (before != after) out.push_back({std::move(what), before, after});
}

std::string number(const std::optional<double>& value) {
    return value ? format_shortest(*value) : std::string{};
}

/// The verdicts and figures of all targets, members included.
void list_targets(const std::vector<results::Target>& targets, std::vector<Altered>& out) {
    for (const auto& target : targets) {
        out.push_back({"target/" + target.target, target.verdict, {}});
        out.push_back({"target/" + target.target + " (actual)", number(target.actual), {}});
        out.push_back({"target/" + target.target + " (threshold)", number(target.threshold), {}});
        list_targets(target.of, out);
    }
}

/// The indicators, net readings only where something is netted off.
std::vector<results::Indicator> indicators_of(const Pilot& pilot) {
    std::vector<results::Indicator> kept;
    for (const auto& value : pilot.indicators) {
        const bool as_gross = value.reading != "gross" && std::ranges::any_of(pilot.indicators, [&](const auto& other) {
                                  return other.reading == "gross" && other.indicator == value.indicator &&
                                         other.year == value.year && other.value == value.value;
                              });
        if (!as_gross) kept.push_back(value);
    }
    return kept;
}

std::vector<Altered> altered_of(const Pilot& before, const Pilot& after) {
    std::vector<Altered> out;
    add_if_altered(out, "status", before.rejected ? "rejected" : "ok", after.rejected ? "rejected" : "ok");
    add_if_altered(out, "programme", before.programme, after.programme);
    add_if_altered(out, "category", before.category, after.category);
    add_if_altered(out, "tier", before.tier, after.tier);
    if (before.rejected || after.rejected) return out;
    add_if_altered(out, "verdict", before.verdict, after.verdict);
    const auto year = [](const std::optional<int>& base) { return base ? std::to_string(*base) : std::string{}; };
    add_if_altered(out, "base_year", year(before.base_year), year(after.base_year));
    add_if_altered(out, "fuel_set", before.fuel_set, after.fuel_set);
    add_if_altered(out, "gwp_set", before.gwp_set, after.gwp_set);
    add_altered(
        out, before.accounting, after.accounting, [](const auto& key) { return "accounting." + key.key; },
        [](const auto& key) { return key.value; });
    std::vector<Altered> was, is;
    list_targets(before.targets, was);
    list_targets(after.targets, is);
    const auto name = [](const Altered& entry) { return entry.what; };
    const auto value = [](const Altered& entry) { return entry.before; };
    add_altered(out, was, is, name, value);
    add_altered(
        out, indicators_of(before), indicators_of(after),
        [](const auto& entry) {
            return fmt::format("indicator/{}/{} ({})", entry.indicator, entry.year, entry.reading);
        },
        [](const auto& entry) { return format_shortest(entry.value) + " " + entry.unit; });
    add_altered(
        out, before.context, after.context,
        [](const auto& entry) { return fmt::format("context/{}/{}", entry.context, entry.year); },
        [](const auto& entry) { return format_shortest(entry.value) + " " + entry.unit; });
    return out;
}

/// What of the accounting chose the factor of a line: where it differs, a changed factor is the method's doing.
std::string method_of(const Pilot& pilot, const Line& line) {
    std::string method = line.factor;
    if (line.klass == "fuel") method += "\n" + pilot.fuel_set;
    for (const auto& key : pilot.accounting) {
        const bool of_fuels = key.key == "combustion_use" && line.klass == "fuel";
        const bool of_power = key.key.starts_with("electricity") && line.klass == "electricity";
        if (of_fuels || of_power) method += "\n" + key.value;
    }
    return method;
}

/// Whether the accounting of a pilot looks at contracts and certificates.
bool looks_at_instruments(const Pilot& pilot) {
    const auto electricity = std::ranges::find(pilot.accounting, "electricity", &results::AccountingKey::key);
    return electricity != pilot.accounting.end() && electricity->value != "grid-average";
}

/// The share of its amount that no instrument covers: its step where some do, else all of it.
double uncovered(const Line& line) {
    const auto step = std::ranges::find(line.steps, "uncovered", &results::Step::step);
    return step == line.steps.end() ? 1.0 : step->value;
}

/// One side of a comparison; owns the texts that its terms view.
struct Side {
    change::Year year;
    std::vector<std::string> methods;

    Side(const Pilot& pilot, int wanted) {
        methods.reserve(pilot.lines.size());
        const bool instruments = looks_at_instruments(pilot);
        for (const Line& line : pilot.lines) {
            if (line.year != wanted) continue;
            methods.push_back(method_of(pilot, line));
            year.terms.push_back({line.activity, line.gas, line.klass, line.scope.value_or(0), line.is_biogenic(),
                                  line.amount, line.gwp, line.emissions_tco2e, methods.back(),
                                  instruments ? std::optional{uncovered(line)} : std::nullopt});
            units.push_back(line.amount_unit);
        }
        for (const auto& credit : pilot.credits)
            if (credit.counted && credit.year == wanted) year.credits += credit.amount_tco2e;
    }

    std::vector<std::string_view> units;
};

/// Amounts in the units of the other side: 1000 kWh are 1 MWh. Where the units measure different things there is no
/// comparing the amounts, and the whole change is the method's.
void align_units(const Side& before, Side& after) {
    for (std::size_t i = 0; i < after.year.terms.size(); ++i) {
        auto& term = after.year.terms[i];
        for (std::size_t k = 0; k < before.year.terms.size(); ++k) {
            const auto& other = before.year.terms[k];
            if (other.activity != term.activity || other.gas != term.gas || before.units[k] == after.units[i]) continue;
            const auto from = units::parse_unit(after.units[i]), to = units::parse_unit(before.units[k]);
            const auto ratio = from && to ? units::conversion(*from, *to) : std::nullopt;
            if (ratio) {
                term.amount *= *ratio;
            } else {
                term.amount = other.amount;
                after.methods[i] += "\n" + std::string{after.units[i]};
                term.method = after.methods[i];
            }
            break;
        }
    }
}

bool differs(const change::YearChange& change) {
    const auto changed = [](const auto& entry) {
        return entry.change.change != 0.0 || entry.change.before != entry.change.after;
    };
    return std::ranges::any_of(change.groups, changed) || std::ranges::any_of(change.lines, changed);
}

std::vector<YearDiff> years_of(const Pilot& before, const Pilot& after) {
    std::vector<int> years = before.years;
    years.insert(years.end(), after.years.begin(), after.years.end());
    std::ranges::sort(years);
    const auto repeated = std::ranges::unique(years);
    years.erase(repeated.begin(), repeated.end());
    std::vector<YearDiff> diffs;
    for (const int year : years) {
        Side was{before, year}, is{after, year};
        align_units(was, is);
        auto change = change::compare(was.year, is.year);
        if (differs(change)) diffs.push_back({year, year, std::move(change)});
    }
    return diffs;
}

std::string version_of(const results::ReferenceSet& set) {
    return set.version + " " + set.sha256;
}

std::vector<Altered> options_of(const Result& before, const Result& after) {
    const auto list = [](const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); };
    std::vector<Altered> out;
    const auto &a = before.options, &b = after.options;
    add_if_altered(out, "kind", before.kind, after.kind);
    add_if_altered(out, "as-of", before.as_of, after.as_of);
    add_if_altered(out, "programme", a.programme, b.programme);
    add_if_altered(out, "fuel-set", a.fuel_set, b.fuel_set);
    add_if_altered(out, "gwp", a.gwp, b.gwp);
    add_if_altered(out, "reading", a.reading, b.reading);
    add_if_altered(out, "factors", list(a.factors), list(b.factors));
    add_if_altered(out, "waivers", a.waivers ? "true" : "false", b.waivers ? "true" : "false");
    const auto whole = [](const auto& count) { return count ? std::to_string(*count) : std::string{}; };
    add_if_altered(out, "draws", whole(a.draws), whole(b.draws));
    add_if_altered(out, "seed", whole(a.seed), whole(b.seed));
    add_altered(
        out, a.accounting, b.accounting, [](const auto& pair) { return "accounting " + pair.first; },
        [](const auto& pair) { return pair.second; });
    return out;
}

}  // namespace

Diff compare(const Result& before, const Result& after) {
    Diff diff;
    add_altered(
        diff.inputs, before.inputs, after.inputs, [](const auto& file) { return file.path; },
        [](const auto& file) { return file.sha256; });
    add_altered(
        diff.reference, before.reference, after.reference, [](const auto& set) { return set.kind + " " + set.id; },
        version_of);
    diff.options = options_of(before, after);
    std::map<std::string_view, std::vector<const Pilot*>> unpaired;  // a refused second file of an id has it too
    for (const Pilot& pilot : after.pilots) unpaired[pilot.pilot].push_back(&pilot);
    for (const Pilot& pilot : before.pilots) {
        auto& others = unpaired[pilot.pilot];
        if (others.empty()) {
            diff.pilots.push_back({pilot.pilot, Presence::only_before, {}, {}});
            continue;
        }
        PilotDiff found{pilot.pilot, Presence::both, altered_of(pilot, *others.front()),
                        years_of(pilot, *others.front())};
        others.erase(others.begin());
        if (!found.altered.empty() || !found.years.empty()) diff.pilots.push_back(std::move(found));
    }
    for (const Pilot& pilot : after.pilots)
        if (std::ranges::count(unpaired[pilot.pilot], &pilot) > 0)
            diff.pilots.push_back({pilot.pilot, Presence::only_after, {}, {}});
    return diff;
}

Diff compare_years(const Result& result, int from, int to) {
    Diff diff;
    for (const Pilot& pilot : result.pilots) {
        const auto reports = [&pilot](int year) { return std::ranges::find(pilot.years, year) != pilot.years.end(); };
        if (pilot.rejected || !reports(from) || !reports(to)) continue;
        Side was{pilot, from}, is{pilot, to};
        auto change = change::compare(was.year, is.year);
        if (differs(change)) diff.pilots.push_back({pilot.pilot, Presence::both, {}, {{from, to, std::move(change)}}});
    }
    return diff;
}

}  // namespace nearzero::audit
