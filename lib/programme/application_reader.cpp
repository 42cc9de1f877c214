// SPDX-License-Identifier: Apache-2.0
/// `application:` — documents and their fields, entry conditions, deadlines.
#include <algorithm>
#include <utility>

#include "findings/code/procedure.hpp"
#include "findings/code/programme.hpp"
#include "programme/procedure_readers.hpp"

namespace nearzero::programme {

namespace code = findings::code;

namespace {

/// Where a dataset has the answer already, so that nobody writes it twice.
constexpr auto kFills = words({"pilot.name",
                               "pilot.category",
                               "pilot.tier",
                               "pilot.region",
                               "pilot.district",
                               "pilot.department",
                               "pilot.applicant.name",
                               "pilot.applicant.responsible.person",
                               "pilot.applicant.responsible.post",
                               "pilot.applicant.contact.person",
                               "pilot.applicant.contact.post",
                               "pilot.applicant.contact.phone",
                               "pilot.applicant.contact.email",
                               "pilot.applicant.contact.address",
                               "boundary.description",
                               "boundary.area",
                               "plan.approach",
                               "plan.targets",
                               "plan.tasks",
                               "plan.projects",
                               "plan.safeguards"});
constexpr std::string_view kOfContext = "context.";

constexpr auto kKinds = std::to_array<yaml::Word<FormField::Kind>>({
    {"text", FormField::Kind::text},
    {"choice", FormField::Kind::choice},
    {"figures", FormField::Kind::figures},
    {"table", FormField::Kind::table},
    {"by-hand", FormField::Kind::by_hand},
});
constexpr auto kFilledBy = std::to_array<yaml::Word<FormField::FilledBy>>({
    {"applicant", FormField::FilledBy::applicant},
    {"department", FormField::FilledBy::department},
});

std::string read_fills(yaml::Record& in, const Programme& programme) {
    const auto fills = in.maybe_text("fills");
    if (!fills) return {};
    const yaml::Path path{&in.path(), "fills"};
    if (fills->value.starts_with(kOfContext) && fills->value.size() > kOfContext.size()) {
        const yaml::Text id{fills->value.substr(kOfContext.size()), fills->span};
        const auto known = ids_of(programme.context);
        if (!known.empty())
            expect_known(in.reading(), code::unknown_programme_context, id, path, known,
                         {{"id", std::string{id.value}}, {"known", join(known)}});
        return std::string{fills->value};
    }
    std::vector<std::string> known;
    for (const auto& word : kFills) known.emplace_back(word.text);
    known.emplace_back("context.ID");
    expect_known(in.reading(), code::unknown_rule_reference, *fills, path, known,
                 {{"text", std::string{fills->value}}, {"list", "fills"}, {"known", join(known)}});
    return std::string{fills->value};
}

/// A key that means nothing for the field's kind: it is not asked for and would else be taken for a mistyped one.
void refuse(yaml::Record& in, std::string_view key, std::string_view kind) {
    if (!in.maybe(key)) return;
    in.report(code::field_key_unused, key, {{"key", std::string{key}}, {"kind", std::string{kind}}});
}

FormField read_field(yaml::Record& in, const Programme& programme, Ids& ids) {
    FormField field;
    field.id = ids.read(in);
    field.name = read_name(in, "name");
    field.clause = text_or_empty(in, "clause");
    const bool has_kind = in.has("kind");
    const auto kind = in.maybe_choice("kind", std::span<const yaml::Word<FormField::Kind>>{kKinds});
    field.kind = kind.value_or(FormField::Kind::text);
    field.by = in.maybe_choice("by", std::span<const yaml::Word<FormField::FilledBy>>{kFilledBy})
                   .value_or(FormField::FilledBy::applicant);
    field.personal = in.maybe_boolean("personal").value_or(false);
    if (has_kind && !kind) {  // reported: which keys belong to it is not known
        for (const std::string_view key : {"fills", "unless", "optional", "options", "years"}) in.maybe(key);
        return field;
    }
    if (field.kind == FormField::Kind::by_hand) {
        for (const std::string_view key : {"fills", "unless", "optional", "options", "years"})
            refuse(in, key, "by-hand");
        return field;
    }
    field.fills = read_fills(in, programme);
    if (const auto unless = in.maybe_id("unless")) field.unless = unless->value;
    field.optional = in.maybe_boolean("optional").value_or(false);
    field.years = in.maybe_integer("years", 1, 50);
    if (field.kind == FormField::Kind::choice) {
        const yaml::Node options = in.required("options");
        if (options.is_sequence() && options.size() == 0) in.report(code::empty_list, "options", {{"key", "options"}});
        field.options = read_references(in, "options", ids_of(programme.categories), "categories");
    } else {
        refuse(in, "options", has_kind ? in.node().find("kind").text() : std::string_view{"text"});
    }
    return field;
}

bool apply_together(const FormDocument& a, const FormDocument& b) {
    return a.categories.empty() || b.categories.empty() ||
           std::ranges::any_of(a.categories, [&](const std::string& category) { return b.applies_to(category); });
}

/// A field is asked for once: two documents that apply to one category may not share an id.
void check_field(yaml::Record& in, const FormField& field, const FormDocument& document,
                 const std::vector<FormDocument>& before) {
    for (const FormDocument& other : before)
        if (apply_together(document, other) &&
            std::ranges::find(other.contents, field.id, &FormField::id) != other.contents.end()) {
            in.report(code::field_asked_twice, "id",
                      {{"id", field.id}, {"document", document.id}, {"other", other.id}});
            return;
        }
}

std::vector<std::string> applicant_kinds(const Programme& programme) {
    std::vector<std::string> kinds;
    for (const Category& category : programme.categories)
        for (const Applicant& applicant : category.applicants)
            if (std::ranges::find(kinds, applicant.id) == kinds.end()) kinds.push_back(applicant.id);
    return kinds;
}

void read_conditions(yaml::Record& in, const Programme& programme, Application& application) {
    Ids ids;
    each_record(in, "entry_conditions", [&](yaml::Record& record) {
        EntryCondition condition;
        condition.id = ids.read(record);
        condition.name = read_name(record, "name");
        condition.clause = text_or_empty(record, "clause");
        condition.categories = read_references(record, "categories", ids_of(programme.categories), "categories");
        condition.applicants = read_references(record, "applicants", applicant_kinds(programme), "applicants");
        static constexpr auto kEvidence = words({"required"});
        condition.evidence_required = !maybe_word(record, "evidence", kEvidence).empty();
        if (const yaml::Node test = record.maybe_mapping("test")) {
            yaml::Record rule{in.reading(), test, &record.path(), "test"};
            condition.no_incident.emplace();
            if (const auto grade = read_word(rule, "no_incident_from", kGrades))
                condition.no_incident->grade = grade->value;
            read_window(rule, programme.procedure.lifecycle, *condition.no_incident);
            rule.finish();
        }
        application.entry_conditions.push_back(std::move(condition));
    });
}

/// What the applicants of the categories name: `requires` of the conditions, `documents` of the documents.
void check_applicants(yaml::Record& root, const Programme& programme) {
    const auto conditions = ids_of(programme.procedure.application.entry_conditions);
    const auto documents = ids_of(programme.procedure.application.documents);
    const yaml::Path categories{&root.path(), "categories"};
    yaml::for_each_item(root.node().find("categories"), [&](yaml::Node category, std::size_t) {
        const yaml::Node id = category.find("id");
        const yaml::Path of_category{&categories, id ? id.text() : std::string_view{}},
            list{&of_category, "applicants"};
        const yaml::Node applicants = category.find("applicants");
        yaml::for_each_item(
            applicants.is_sequence() ? applicants : yaml::Node{}, [&](yaml::Node applicant, std::size_t) {
                const yaml::Node kind = applicant.find("id");
                const yaml::Path path{&list, kind ? kind.text() : std::string_view{}};
                for (const auto& [key, known] :
                     {std::pair{std::string_view{"requires"}, &conditions}, {"documents", &documents}}) {
                    const yaml::Node names = applicant.find(key);
                    yaml::for_each_item(names.is_sequence() ? names : yaml::Node{}, [&](yaml::Node name, std::size_t) {
                        if (!name.is_scalar()) return;  // reported when it was read
                        const std::string text{name.text()};
                        const std::string of =
                            std::string{"application."} + (known == &conditions ? "entry_conditions" : "documents");
                        expect_known(root.reading(), code::unknown_rule_reference, {name.text(), name.span()},
                                     {&path, key}, *known, {{"text", text}, {"list", of}, {"known", join(*known)}});
                    });
                }
            });
    });
}

}  // namespace

bool FormDocument::applies_to(std::string_view category) const {
    return categories.empty() || std::ranges::find(categories, category) != categories.end();
}

bool EntryCondition::applies_to(std::string_view category, std::string_view applicant_kind) const {
    return (categories.empty() || std::ranges::find(categories, category) != categories.end()) &&
           (applicants.empty() || std::ranges::find(applicants, applicant_kind) != applicants.end());
}

std::vector<FormDocument> read_documents(yaml::Record& in, const Programme& programme) {
    std::vector<FormDocument> documents;
    Ids ids;
    each_record(in, "documents", [&](yaml::Record& record) {
        FormDocument document;
        document.id = ids.read(record);
        document.name = read_name(record, "name");
        document.clause = text_or_empty(record, "clause");
        document.published = record.maybe_boolean("published").value_or(true);
        document.categories = read_references(record, "categories", ids_of(programme.categories), "categories");
        Ids fields;
        each_record(record, "contents", [&](yaml::Record& entry) {
            FormField field = read_field(entry, programme, fields);
            if (!field.id.empty()) check_field(entry, field, document, documents);
            document.contents.push_back(std::move(field));
        });
        documents.push_back(std::move(document));
    });
    return documents;
}

void read_application(yaml::Record& root, Programme& programme) {
    const yaml::Node node = root.maybe_mapping("application");
    if (!node) return check_applicants(root, programme);
    Application& application = programme.procedure.application;
    yaml::Record in{root.reading(), node, &root.path(), "application"};
    application.clause = text_or_empty(in, "clause");
    application.prepared_by = read_words(in, "prepared_by", kPreparers);
    application.documents = read_documents(in, programme);
    read_conditions(in, programme, application);
    Ids ids;
    each_record(in, "deadlines", [&](yaml::Record& record) {
        Deadline deadline;
        deadline.id = ids.read(record);
        deadline.name = read_name(record, "name");
        deadline.clause = text_or_empty(record, "clause");
        deadline.event = maybe_event(record, "event", programme.procedure.lifecycle);
        if (const auto date = record.date("date")) deadline.date = *date;
        deadline.inclusive = record.maybe_boolean("inclusive").value_or(true);
        application.deadlines.push_back(std::move(deadline));
    });
    in.finish();
    check_applicants(root, programme);
}

}  // namespace nearzero::programme
