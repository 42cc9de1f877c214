// SPDX-License-Identifier: Apache-2.0
/// `portfolio:` — goals, minimum and maximum numbers, published batches.
#include "programme/procedure_readers.hpp"

namespace nearzero::programme {

namespace {

constexpr auto kCounts = words({"applied", "recommended", "selected", "accepted"});
constexpr auto kGroupings = words({"district", "department", "province"});

int read_count(yaml::Record& in) {
    if (!in.has("count")) in.required("count");
    return in.maybe_integer("count", 1, 1'000'000).value_or(0);
}

/// The event that makes a pilot count. One that the file's own life cycle does not have would never come.
std::string read_counts(yaml::Record& in, std::string_view otherwise, const Lifecycle& lifecycle) {
    std::string counts = maybe_word(in, "counts", kCounts);
    if (counts.empty()) return std::string{otherwise};
    if (!lifecycle.events.empty() && lifecycle.event(counts) == nullptr) maybe_event(in, "counts", lifecycle);
    return counts;
}

void read_quotas(yaml::Record& in, std::string_view key, const Lifecycle& lifecycle, std::vector<Quota>& quotas) {
    each_record(in, key, [&](yaml::Record& record) {
        Quota quota;
        if (const auto grouping = read_word(record, "key", kGroupings)) quota.key = grouping->value;
        quota.clause = text_or_empty(record, "clause");
        quota.count = read_count(record);
        quota.counts = read_counts(record, "applied", lifecycle);
        quota.in_principle = record.maybe_boolean("in_principle").value_or(false);
        quotas.push_back(std::move(quota));
    });
}

/// A batch is called by the number that the record of its pilots has.
void read_batches(yaml::Record& in, PortfolioRules& portfolio) {
    Ids ids;
    each_record(in, "batches", [&](yaml::Record& record) {
        Batch batch;
        if (!record.has("id")) record.required("id");
        if (const auto id = record.maybe_integer("id", 1, 999)) {
            batch.id = *id;
            ids.enter(record, "id", {record.node().find("id").text(), record.span_of("id")});
        }
        batch.year = record.year("year").value_or(0);
        batch.count = read_count(record);
        read_source(record, batch.source, batch.confidence);
        portfolio.batches.push_back(std::move(batch));
    });
}

}  // namespace

void read_portfolio(yaml::Record& root, Programme& programme) {
    PortfolioRules& portfolio = programme.procedure.portfolio;
    const Lifecycle& lifecycle = programme.procedure.lifecycle;
    const yaml::Node node = root.maybe_mapping("portfolio");
    if (!node) return;
    yaml::Record in{root.reading(), node, &root.path(), "portfolio"};
    Ids ids;
    each_record(in, "goals", [&](yaml::Record& record) {
        Goal goal;
        if (record.has("id")) goal.id = ids.read(record);
        record.maybe("id");
        goal.clause = text_or_empty(record, "clause");
        goal.count = read_count(record);
        goal.by = record.year("by").value_or(0);
        goal.counts = read_counts(record, "selected", lifecycle);
        portfolio.goals.push_back(std::move(goal));
    });
    read_quotas(in, "minimum_per", lifecycle, portfolio.minimum_per);
    read_quotas(in, "maximum_per", lifecycle, portfolio.maximum_per);
    read_batches(in, portfolio);
    in.finish();
}

}  // namespace nearzero::programme
