// SPDX-License-Identifier: Apache-2.0
#include "portfolio/rules.hpp"

#include <algorithm>

#include "base/internal_error.hpp"

namespace nearzero::portfolio {

namespace {

using calendar::Date;

Date end_of(int year) {
    return Date{std::chrono::year{year}, std::chrono::December, std::chrono::day{31}};
}

const std::string& group_of(const PilotResult& pilot, std::string_view key) {
    if (key == "district") return pilot.district;
    if (key == "department") return pilot.department;
    if (key == "province") return pilot.province;
    throw base::InternalError{"no portfolio key '" + std::string{key} + "'"};
}

class Judging {
public:
    Judging(std::span<const PilotResult> pilots, const programme::Programme& programme, std::optional<Date> as_of)
        : programme_{programme}, as_of_{as_of} {
        for (const PilotResult& pilot : pilots)
            if (!pilot.rejected && pilot.programme.substr(0, pilot.programme.find('@')) == programme.id)
                pilots_.push_back(&pilot);
    }

    std::vector<RuleResult> run() {
        const auto& rules = programme_.procedure.portfolio;
        for (const auto& goal : rules.goals) judge(goal);
        for (const auto& quota : rules.minimum_per) judge(quota, rules.minimum_per, Rule::minimum_per);
        for (const auto& quota : rules.maximum_per) judge(quota, rules.maximum_per, Rule::maximum_per);
        for (const auto& batch : rules.batches) judge(batch);
        return std::move(results_);
    }

private:
    RuleResult& add(Rule rule, std::string clause, std::string key, int number) {
        RuleResult& result = results_.emplace_back();
        result.rule = rule;
        result.programme = programme_.pinned_id();
        result.clause = std::move(clause);
        result.key = std::move(key);
        result.number = number;
        return result;
    }

    static bool has(const PilotResult& pilot, std::string_view event, Date by) {
        const auto day = pilot.steps ? pilot.steps->of(event) : std::nullopt;
        return day && *day <= by;
    }

    void judge(const programme::Goal& goal) {
        RuleResult& result = add(Rule::goal, goal.clause, goal.id, goal.count);
        result.counts = goal.counts;
        result.year = goal.by;
        if (!as_of_) return;
        const Date end = end_of(goal.by), by = std::min(*as_of_, end);
        result.count = static_cast<int>(std::ranges::count_if(pilots_, [&](const PilotResult* pilot) {
            return has(*pilot, goal.counts, by) && !pilot->steps->left_by(by);
        }));
        result.outcome = *as_of_ < end ? Outcome::ahead : *result.count >= goal.count ? Outcome::met : Outcome::not_met;
    }

    void judge(const programme::Quota& quota, const std::vector<programme::Quota>& beside, Rule rule) {
        std::vector<std::string_view> groups;
        for (const PilotResult* pilot : pilots_)
            if (const auto& group = group_of(*pilot, quota.key);
                !group.empty() && std::ranges::find(groups, group) == groups.end())
                groups.push_back(group);
        const bool none_named = groups.empty();
        if (none_named) groups.emplace_back();
        const auto count_of = [&](std::string_view group) {
            return static_cast<int>(std::ranges::count_if(pilots_, [&](const PilotResult* pilot) {
                return group_of(*pilot, quota.key) == group && has(*pilot, quota.counts, *as_of_);
            }));
        };
        // A pilot that a district put forward belongs to no department where both have a number of their own.
        const auto names_none = [&](const PilotResult* pilot) {
            return std::ranges::all_of(beside, [&](const auto& other) { return group_of(*pilot, other.key).empty(); });
        };
        const auto unnamed = [&] {
            return static_cast<int>(std::ranges::count_if(pilots_, [&](const PilotResult* pilot) {
                return names_none(pilot) && has(*pilot, quota.counts, *as_of_);
            }));
        };
        const auto holds = [&](int count) {
            return rule == Rule::minimum_per ? count >= quota.count : count <= quota.count;
        };
        for (const std::string_view group : groups) {
            RuleResult& result = add(rule, quota.clause, quota.key, quota.count);
            result.group = group;
            result.counts = quota.counts;
            result.in_principle = quota.in_principle;
            if (!as_of_) continue;
            result.count = none_named ? 0 : count_of(group);
            result.unnamed = unnamed();
            const bool open = none_named || holds(*result.count) != holds(*result.count + *result.unnamed);
            result.outcome = open                   ? Outcome::not_assessable
                             : holds(*result.count) ? Outcome::met
                             : quota.in_principle   ? Outcome::warning
                                                    : Outcome::not_met;
        }
    }

    void judge(const programme::Batch& batch) {
        RuleResult& result = add(Rule::batch, batch.source, std::to_string(batch.id), batch.count);
        result.counts = "selected";
        result.year = batch.year;
        if (!as_of_) return;
        const auto count_of = [&](std::optional<int> id) {
            return static_cast<int>(std::ranges::count_if(pilots_, [&](const PilotResult* pilot) {
                return pilot->batch == id && has(*pilot, "selected", *as_of_);
            }));
        };
        const auto outcome_of = [&](int count) {
            return count == batch.count  ? Outcome::complete
                   : count < batch.count ? Outcome::incomplete
                                         : Outcome::exceeded;
        };
        result.count = count_of(batch.id);
        result.unnamed = count_of(std::nullopt);
        result.outcome = outcome_of(*result.count);
        if (result.outcome != outcome_of(*result.count + *result.unnamed)) result.outcome = Outcome::not_assessable;
    }

    const programme::Programme& programme_;
    std::optional<Date> as_of_;
    std::vector<const PilotResult*> pilots_;
    std::vector<RuleResult> results_;
};

}  // namespace

std::string_view word_of(Rule rule) {
    switch (rule) {
        case Rule::goal:
            return "goal";
        case Rule::minimum_per:
            return "minimum_per";
        case Rule::maximum_per:
            return "maximum_per";
        case Rule::batch:
            return "batch";
    }
    return "goal";
}

std::string_view word_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::not_judged:
            return "";
        case Outcome::met:
            return "met";
        case Outcome::not_met:
            return "not_met";
        case Outcome::warning:
            return "warning";
        case Outcome::ahead:
            return "ahead";
        case Outcome::not_assessable:
            return "not_assessable";
        case Outcome::complete:
            return "complete";
        case Outcome::incomplete:
            return "incomplete";
        case Outcome::exceeded:
            return "exceeded";
    }
    return "";
}

std::vector<RuleResult> judge_rules(std::span<const PilotResult> pilots, const programme::Programme& programme,
                                    std::optional<Date> as_of) {
    return Judging{pilots, programme, as_of}.run();
}

}  // namespace nearzero::portfolio
