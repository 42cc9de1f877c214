// SPDX-License-Identifier: Apache-2.0
/// `lifecycle:` — events, the term of creation, disclosure, what holds after acceptance.
#include "findings/code/programme.hpp"
#include "programme/procedure_readers.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

void read_rules(yaml::Record& in, Lifecycle& lifecycle) {
    Ids ids;
    each_record(in, "events", [&](yaml::Record& record) {
        EventRule rule;
        if (const auto event = read_word(record, "event", kEvents)) {
            ids.enter(record, "event", *event);
            record.name_step(event->value);
            rule.event = event->value;
        }
        rule.clause = text_or_empty(record, "clause");
        rule.by = maybe_word(record, "by", kActors);
        // An event is named after those it follows, so that no circle can be written.
        rule.after = read_references(record, "after", ids.all(), "events");
        rule.after_one_of = read_references(record, "after_one_of", ids.all(), "events");
        rule.once = record.maybe_boolean("once").value_or(false);
        rule.routes = record.maybe_boolean("routes").value_or(false);
        rule.results = read_ids(record, "results");
        rule.when = maybe_name(record, "when");
        lifecycle.events.push_back(std::move(rule));
    });
}

/// `terms: {creation: {from: …, due: plan, moved_by: …}}`; the plan is what every text so far refers to.
void read_terms(yaml::Record& in, Lifecycle& lifecycle) {
    const yaml::Node node = in.maybe_mapping("terms");
    if (!node) return;
    yaml::Record terms{in.reading(), node, &in.path(), "terms"};
    if (const yaml::Node creation = terms.maybe_mapping("creation")) {
        yaml::Record record{in.reading(), creation, &terms.path(), "creation"};
        CreationTerm term;
        term.clause = text_or_empty(record, "clause");
        term.from = read_event(record, "from", lifecycle);
        static constexpr auto kDue = words({"plan"});
        read_word(record, "due", kDue);
        term.moved_by = maybe_event(record, "moved_by", lifecycle);
        record.finish();
        lifecycle.creation = std::move(term);
    }
    terms.finish();
}

void read_disclosure(yaml::Record& in, Lifecycle& lifecycle) {
    const yaml::Node node = in.maybe_mapping("disclosure");
    if (!node) return;
    yaml::Record record{in.reading(), node, &in.path(), "disclosure"};
    Disclosure& disclosure = lifecycle.disclosure;
    disclosure.present = true;
    disclosure.clause = text_or_empty(record, "clause");
    disclosure.from = read_event(record, "from", lifecycle);
    disclosure.every_years = record.maybe_integer("every_years", 1, 10).value_or(1);
    static constexpr auto kDue = words({"calendar-year"});
    static constexpr auto kChannel = words({"public"});
    disclosure.by_calendar_year = !maybe_word(record, "due", kDue).empty();
    disclosure.in_public = !maybe_word(record, "channel", kChannel).empty();
    record.finish();
}

/// `recheck: {every_years: 2}`, or `open` where the text prints no interval.
void read_recheck(yaml::Record& in, AfterAcceptance& after) {
    const yaml::Node node = in.maybe_mapping("recheck");
    if (!node) return;
    yaml::Record record{in.reading(), node, &in.path(), "recheck"};
    const yaml::Node every = record.required("every_years");
    after.recheck_open = every && every.is_scalar() && every.text() == "open";
    if (every && !after.recheck_open) after.recheck_every_years = record.maybe_integer("every_years", 1, 10);
    record.finish();
}

void read_aim(yaml::Record& in, const Programme& programme, AfterAcceptance& after) {
    const yaml::Node node = in.maybe_mapping("aim");
    if (!node) return;
    yaml::Record record{in.reading(), node, &in.path(), "aim"};
    AfterAcceptance::Aim aim;
    if (const auto indicator = record.id("indicator")) {
        aim.indicator = indicator->value;
        const auto known = ids_of(programme.indicators);
        expect_known(record.reading(), code::unknown_indicator, *indicator, {&record.path(), "indicator"}, known,
                     {{"id", aim.indicator}, {"known", join(known)}});
    }
    if (const auto toward = record.number("toward")) aim.toward = toward->value;
    record.finish();
    after.aim = std::move(aim);
}

void read_after_acceptance(yaml::Record& in, Programme& programme) {
    const yaml::Node node = in.maybe_mapping("after_acceptance");
    if (!node) return;
    yaml::Record record{in.reading(), node, &in.path(), "after_acceptance"};
    AfterAcceptance after;
    after.clause = text_or_empty(record, "clause");
    static constexpr auto kTargets = words({"continue"});
    after.targets_continue = !maybe_word(record, "targets", kTargets).empty();
    read_aim(record, programme, after);
    read_recheck(record, after);
    record.finish();
    programme.procedure.lifecycle.after_acceptance = std::move(after);
}

}  // namespace

void read_lifecycle(yaml::Record& root, Programme& programme) {
    const yaml::Node node = root.maybe_mapping("lifecycle");
    if (!node) return;
    Lifecycle& lifecycle = programme.procedure.lifecycle;
    yaml::Record in{root.reading(), node, &root.path(), "lifecycle"};
    read_rules(in, lifecycle);
    read_terms(in, lifecycle);
    read_disclosure(in, lifecycle);
    read_after_acceptance(in, programme);
    in.finish();
}

const EventRule* Lifecycle::event(std::string_view word) const {
    for (const EventRule& rule : events)
        if (rule.event == word) return &rule;
    return nullptr;
}

}  // namespace nearzero::programme
