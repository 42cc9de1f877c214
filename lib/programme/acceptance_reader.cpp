// SPDX-License-Identifier: Apache-2.0
/// `acceptance:` — gates, documents, ratings, consequences.
#include "findings/code/programme.hpp"
#include "programme/procedure_readers.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

constexpr auto kMethods =
    words({"self-evaluation", "site-check", "expert-meeting", "expert-scoring", "document-review"});

std::vector<std::string> target_ids(const Programme& programme) {
    std::vector<std::string> ids;
    for (const Category& category : programme.categories)
        for (const Tier& tier : category.tiers)
            for (const Target& target : tier.targets) ids.push_back(target.id);
    return ids;
}

/// `test: on-schedule`, `test: evidence`, `test: {operated_years: 1}`, `test: {no_incident_from: general, …}`, `test:
/// {targets: […]}`.
void read_gate_test(yaml::Record& in, const Programme& programme, Gate& gate) {
    const yaml::Node node = in.required("test");
    if (!node) return;
    const auto bad = [&](std::string_view text) {
        in.report(
            code::unknown_rule_reference, "test",
            {{"text", std::string{text}},
             {"list", "test"},
             {"known", "on-schedule, evidence, {operated_years: N}, {no_incident_from: GRADE}, {targets: [ID]}"}});
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
    if (!node.is_mapping() || node.size() == 0) return bad(node.is_mapping() ? "{}" : "[…]");
    yaml::Record record{in.reading(), node, &in.path(), "test"};
    if (record.has("operated_years")) {
        gate.test = Gate::Test::operated_years;
        gate.years = record.maybe_integer("operated_years", 1, 50).value_or(1);
    } else if (record.has("no_incident_from")) {
        gate.test = Gate::Test::no_incident;
        if (const auto grade = read_word(record, "no_incident_from", kGrades)) gate.no_incident.grade = grade->value;
        read_window(record, programme.procedure.lifecycle, gate.no_incident);
    } else if (record.has("targets")) {
        gate.test = Gate::Test::targets;
        gate.targets = read_references(record, "targets", target_ids(programme), "targets");
        if (record.node().find("targets").is_sequence() && record.node().find("targets").size() == 0)
            record.report(code::empty_list, "targets", {{"key", "targets"}});
    } else {
        return bad(node.first().text());
    }
    record.finish();
}

void read_gates(yaml::Record& in, Programme& programme) {
    Ids ids;
    each_record(in, "gates", [&](yaml::Record& record) {
        Gate gate;
        gate.id = ids.read(record);
        gate.name = read_name(record, "name");
        gate.clause = text_or_empty(record, "clause");
        read_gate_test(record, programme, gate);
        gate.kinds = list_of_texts(record, "kinds");
        gate.when_events = read_events(record, "when_event", programme.procedure.lifecycle);
        gate.in_principle = record.maybe_boolean("in_principle").value_or(false);
        programme.procedure.acceptance.gates.push_back(std::move(gate));
    });
}

void read_ratings(yaml::Record& in, Acceptance& acceptance) {
    Ids ids;
    std::optional<double> above;
    each_record(in, "ratings", [&](yaml::Record& record) {
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
        read_source(record, rating.source, rating.confidence);
        acceptance.ratings.push_back(std::move(rating));
    });
}

/// `next: {event: acceptance-applied, in: next-year}`
void read_next(yaml::Record& in, const Lifecycle& lifecycle, Consequence& consequence) {
    const yaml::Node node = in.maybe_mapping("next");
    if (!node) return;
    yaml::Record record{in.reading(), node, &in.path(), "next"};
    consequence.next_event = read_event(record, "event", lifecycle);
    static constexpr auto kIn = words({"next-year"});
    read_word(record, "in", kIn);
    record.finish();
}

void read_consequences(yaml::Record& in, const Lifecycle& lifecycle, Acceptance& acceptance) {
    const auto ratings = ids_of(acceptance.ratings);
    each_record(in, "consequences", [&](yaml::Record& record) {
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
        read_next(record, lifecycle, consequence);
        acceptance.consequences.push_back(std::move(consequence));
    });
}

}  // namespace

void read_acceptance(yaml::Record& root, Programme& programme) {
    const yaml::Node node = root.maybe_mapping("acceptance");
    if (!node) return;
    Acceptance& acceptance = programme.procedure.acceptance;
    yaml::Record in{root.reading(), node, &root.path(), "acceptance"};
    acceptance.clause = text_or_empty(in, "clause");
    acceptance.methods = read_words(in, "methods", kMethods);
    read_gates(in, programme);
    acceptance.documents = read_documents(in, programme);
    static constexpr auto kRubric = std::to_array<yaml::Word<bool>>({{"open", true}});
    acceptance.rubric_open = in.maybe_choice("rubric", std::span<const yaml::Word<bool>>{kRubric}).value_or(false);
    static constexpr auto kItems =
        std::to_array<yaml::Word<ItemsNotApplicable>>({{"open", ItemsNotApplicable::open},
                                                       {"rescale", ItemsNotApplicable::rescale},
                                                       {"zero", ItemsNotApplicable::zero}});
    acceptance.items_not_applicable =
        in.maybe_choice("items_not_applicable", std::span<const yaml::Word<ItemsNotApplicable>>{kItems})
            .value_or(ItemsNotApplicable::open);
    if (const auto points = in.maybe_integer("disagreement_points", 1, 1000)) acceptance.disagreement_points = *points;
    read_ratings(in, acceptance);
    read_consequences(in, programme.procedure.lifecycle, acceptance);
    in.finish();
}

}  // namespace nearzero::programme
