// SPDX-License-Identifier: Apache-2.0
/// Amounts of a table into the activities that name it.
#include <algorithm>
#include <bitset>

#include "base/sum.hpp"
#include "dataset/dataset.hpp"
#include "dataset/series.hpp"
#include "dataset/unit_reading.hpp"
#include "findings/code/dataset.hpp"
#include "findings/code/table.hpp"

namespace nearzero::dataset {

namespace code = findings::code;

namespace {

findings::Place place_of(const Dataset& dataset, const Activity& activity, std::string_view key, text::Span span) {
    return {&dataset.source(), span, "activities." + std::string{activity.id.value} + "." + std::string{key}};
}

/// The sums of one activity in its own unit, over the units its rows are written in.
class ActivityAmounts {
public:
    ActivityAmounts(const Dataset& dataset, const Activity& activity, findings::Sink& sink)
        : dataset_{dataset},
          activity_{activity},
          sink_{sink},
          sums_(dataset.reported.size()),
          months_(dataset.reported.size()) {}

    void add(const TableAmounts::Entry& entry) {
        any_ = true;
        const auto factor = factor_of(entry);
        if (!factor) return;
        has_dates_ = has_dates_ || !entry.months.empty();
        for (std::size_t i = 0; i < entry.by_year.size(); ++i) {
            const auto& [year, amount] = entry.by_year[i];
            const auto found = std::ranges::find(dataset_.reported, year);
            if (found == dataset_.reported.end()) {
                sink_.report(code::table_year_not_reported, place_of(dataset_, activity_, "table", activity_.table.span),
                             {{"year", std::to_string(year)}, {"reported", join_years(dataset_.reported)}});
                sound_ = false;
            } else {
                const auto index = static_cast<std::size_t>(found - dataset_.reported.begin());
                sums_[index].add(amount * *factor);
                if (!entry.months.empty()) months_[index] |= entry.months[i];
            }
        }
    }

    /// The values by year; reports when nothing came, or not every year.
    std::vector<YearValue> finish() const {
        std::vector<YearValue> values;
        std::vector<int> missing;
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            if (sums_[i].any())
                values.push_back({dataset_.reported[i], sums_[i].value(), activity_.table.span});
            else
                missing.push_back(dataset_.reported[i]);
        }
        const auto place = place_of(dataset_, activity_, "table", activity_.table.span);
        const std::string table{activity_.table.value};
        const std::string id{activity_.id.value};
        if (!any_)
            sink_.report(code::no_rows_for_activity, place, {{"table", table}, {"id", id}});
        else if (sound_ && !missing.empty())
            sink_.report(code::table_years_missing, place,
                         {{"table", table}, {"id", id}, {"years", join_years(missing)}});
        else if (sound_ && has_dates_)
            report_months();
        return values;
    }

private:
    /// Years of which some months have no row: an error of the reading would be seen in no total.
    void report_months() const {
        std::string zh, en;
        for (std::size_t i = 0; i < months_.size(); ++i) {
            const auto covered = static_cast<unsigned>(months_[i].count());
            if (covered == months_[i].size()) continue;
            std::string without;
            for (std::size_t month = 0; month < months_[i].size(); ++month)
                if (!months_[i].test(month)) without += (without.empty() ? "" : ", ") + std::to_string(month + 1);
            const std::string year = std::to_string(dataset_.reported[i]);
            const std::string count = std::to_string(covered);
            if (!zh.empty()) {
                zh += "；";
                en += "; ";
            }
            zh += year + " 年有 " + count + " 个月，缺 " + without + " 月";
            en += year + " covers " + count + " of 12, without " + without;
        }
        if (zh.empty()) return;
        sink_.report(code::months_missing, place_of(dataset_, activity_, "table", activity_.table.span),
                     {{"table", std::string{activity_.table.value}},
                      {"id", std::string{activity_.id.value}},
                      {"covered_zh", zh},
                      {"covered_en", en}});
    }

    /// What one of the entry's unit is in the activity's unit; nothing after reporting that it is not.
    std::optional<double> factor_of(const TableAmounts::Entry& entry) {
        if (entry.unit.empty()) return 1.0;
        const auto unit = units::parse_unit(entry.unit);
        const auto factor = unit ? units::conversion(*unit, activity_.amount.unit) : std::nullopt;
        if (factor) return factor;
        sound_ = false;
        sink_.report(code::table_unit_clash, place_of(dataset_, activity_, "unit", activity_.amount.unit_span),
                     {{"unit", entry.unit}, {"id", entry.activity}, {"expected", activity_.amount.unit.text}});
        return std::nullopt;
    }

    const Dataset& dataset_;
    const Activity& activity_;
    findings::Sink& sink_;
    std::vector<base::Sum> sums_;
    std::vector<std::bitset<12>> months_;  ///< those with a row
    bool has_dates_ = false;
    bool any_ = false;
    bool sound_ = true;
};

void report_strangers(const Dataset& dataset, const TableAmounts& amounts, findings::Sink& sink) {
    const findings::Place place{&dataset.source(), amounts.table.span, "tables." + std::string{amounts.table.value}};
    for (const auto& entry : amounts.entries) {
        const Activity* const activity = dataset.activity(entry.activity);
        if (activity == nullptr)
            sink.report(code::unknown_table_activity, place, {{"id", entry.activity}});
        else if (activity->table.value != amounts.table.value)
            sink.report(code::activity_of_other_table, place,
                        {{"id", entry.activity},
                         {"table", std::string{amounts.table.value}},
                         {"instead_zh", "用量另有来源"},
                         {"instead_en", "its amounts come from elsewhere"}});
    }
}

}  // namespace

void apply_table(Dataset& dataset, const TableAmounts& amounts, findings::Sink& sink) {
    report_strangers(dataset, amounts, sink);
    for (auto& activity : dataset.activities) {
        if (!activity.table || activity.table.value != amounts.table.value) continue;
        ActivityAmounts sums{dataset, activity, sink};
        for (const auto& entry : amounts.entries)
            if (entry.activity == activity.id.value) sums.add(entry);
        activity.amount.values = sums.finish();
        activity.amount.span = activity.table.span;
    }
}

}  // namespace nearzero::dataset
