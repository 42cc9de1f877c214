// SPDX-License-Identifier: Apache-2.0
#include "programme/acceptance_reader.hpp"

#include "findings/code/programme.hpp"
#include "programme/sections.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

constexpr auto kMethods = words({"self-evaluation", "site-check", "expert-meeting", "expert-scoring", "document-review"});
constexpr auto kGrades = words({"below-general", "general", "larger", "major", "especially-major"});
constexpr auto kCounts = words({"selected", "accepted"});
constexpr auto kGroupings = words({"district", "department"});

/// `test: on-schedule`, `test: evidence`, `test: {operated_years: 1}`, `test: {no_incident_from: general}`.
void read_gate_test(yaml::Record& in, Gate& gate) {
    const yaml::Node node = in.required("test");
    if (!node) return;
    const auto bad = [&](std::string_view text) {
        in.report(code::unknown_rule_reference, "test",
                  {{"text", std::string{text}}, {"list", "test"},
                   {"known", "on-schedule, evidence, {operated_years: N}, {no_incident_from: GRADE}"}});
    };
    if (node.is_scalar()) {
        if (node.text() == "on-schedule")
            gate.test = Gate::Test::on_schedule;
        else if (node.text() == "evidence")
            gate.test = Gate::Test::evidence;
        else
            bad(node.text());
        return;
    }
    if (!node.is_mapping() || node.size() != 1) return bad("{…}");
    yaml::Record record{in.reading(), node, &in.path(), "test"};
    if (record.has("operated_years")) {
        gate.test = Gate::Test::operated_years;
        gate.years = record.maybe_integer("operated_years", 1, 50).value_or(1);
    } else if (record.has("no_incident_from")) {
        gate.test = Gate::Test::no_incident_from;
        if (const auto grade = read_word(record, "no_incident_from", kGrades)) gate.grade = grade->value;
    } else {
        bad(node.first().text());
    }
}

void read_gates(yaml::Record& in, Acceptance& acceptance) {
    Ids ids;
    const yaml::Path path{&in.path(), "gates"};
    yaml::for_each_item(in.maybe_sequence("gates"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &path, step};
        if (!record.ok()) return;
        Gate gate;
        gate.id = ids.read(record);
        gate.name = read_name(record, "name");
        gate.clause = text_or_empty(record, "clause");
        read_gate_test(record, gate);
        gate.kinds = list_of_texts(record, "kinds");
        record.finish();
        acceptance.gates.push_back(std::move(gate));
    });
}

std::vector<std::string> read_ratings(yaml::Record& in, Acceptance& acceptance) {
    Ids ids;
    const yaml::Path path{&in.path(), "ratings"};
    std::optional<double> above;
    yaml::for_each_item(in.maybe_sequence("ratings"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &path, step};
        if (!record.ok()) return;
        Rating rating;
        rating.id = ids.read(record);
        rating.name = maybe_name(record, "name");
        if (const auto band = record.maybe_number("at_least")) {
            rating.at_least = band->value;
            if (above && band->value >= *above)
                record.report(code::bands_out_of_order, "at_least",
                              {{"id", rating.id}, {"value", std::string{band->written}}});
            above = band->value;
        }
        rating.source = text_or_empty(record, "source");
        rating.confidence = text_or_empty(record, "confidence");
        record.finish();
        acceptance.ratings.push_back(std::move(rating));
    });
    return ids.all();
}

void read_consequences(yaml::Record& in, const std::vector<std::string>& ratings, Acceptance& acceptance) {
    const yaml::Path path{&in.path(), "consequences"};
    yaml::for_each_item(in.maybe_sequence("consequences"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &path, step};
        if (!record.ok()) return;
        Consequence consequence;
        if (const auto on = record.id("on")) {
            consequence.on = on->value;
            expect_known(record.reading(), code::unknown_rule_reference, *on, {&record.path(), "on"}, ratings,
                         {{"text", consequence.on}, {"list", "ratings"}, {"known", join(ratings)}});
        }
        consequence.time = record.maybe_integer("time", 1, 9).value_or(1);
        consequence.clause = text_or_empty(record, "clause");
        consequence.keeps_title = record.maybe_boolean("keeps_title").value_or(false);
        consequence.cancelled = record.maybe_boolean("cancelled").value_or(false);
        consequence.improve_years = record.maybe_integer("improve_years", 1, 9);
        consequence.in_principle = record.maybe_boolean("in_principle").value_or(false);
        record.finish();
        acceptance.consequences.push_back(std::move(consequence));
    });
}

}  // namespace

void read_acceptance(yaml::Record& root, Acceptance& acceptance) {
    const yaml::Node node = root.maybe_mapping("acceptance");
    if (!node) return;
    yaml::Record in{root.reading(), node, &root.path(), "acceptance"};
    acceptance.clause = text_or_empty(in, "clause");
    acceptance.methods = read_words(in, "methods", kMethods);
    read_gates(in, acceptance);
    static constexpr auto kRubric = std::to_array<yaml::Word<bool>>({{"open", true}});
    acceptance.rubric_open = in.maybe_choice("rubric", std::span<const yaml::Word<bool>>{kRubric}).value_or(false);
    const auto ratings = read_ratings(in, acceptance);
    read_consequences(in, ratings, acceptance);
    in.finish();
}

void read_portfolio(yaml::Record& root, PortfolioRules& portfolio) {
    const yaml::Node node = root.maybe_mapping("portfolio");
    if (!node) return;
    yaml::Record in{root.reading(), node, &root.path(), "portfolio"};
    Ids ids;
    const yaml::Path goals{&in.path(), "goals"};
    yaml::for_each_item(in.maybe_sequence("goals"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &goals, step};
        if (!record.ok()) return;
        Goal goal;
        if (record.has("id")) goal.id = ids.read(record);
        record.maybe("id");
        goal.clause = text_or_empty(record, "clause");
        if (!record.has("count")) record.required("count");
        goal.count = record.maybe_integer("count", 1, 1'000'000).value_or(0);
        goal.by = record.year("by").value_or(0);
        goal.counts = "selected";
        if (record.has("counts"))
            if (const auto counts = read_word(record, "counts", kCounts)) goal.counts = counts->value;
        record.maybe("counts");
        record.finish();
        portfolio.goals.push_back(std::move(goal));
    });
    const yaml::Path minimums{&in.path(), "minimum_per"};
    yaml::for_each_item(in.maybe_sequence("minimum_per"), [&](yaml::Node item, std::size_t index) {
        const std::string step = std::to_string(index);
        yaml::Record record{in.reading(), item, &minimums, step};
        if (!record.ok()) return;
        Minimum minimum;
        if (const auto key = read_word(record, "key", kGroupings)) minimum.key = key->value;
        minimum.clause = text_or_empty(record, "clause");
        if (!record.has("count")) record.required("count");
        minimum.count = record.maybe_integer("count", 1, 1'000'000).value_or(0);
        minimum.in_principle = record.maybe_boolean("in_principle").value_or(false);
        record.finish();
        portfolio.minimum_per.push_back(std::move(minimum));
    });
    in.finish();
}

}  // namespace nearzero::programme
