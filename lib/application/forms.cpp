// SPDX-License-Identifier: Apache-2.0
#include "application/forms.hpp"

#include <algorithm>

#include "application/answer.hpp"
#include "findings/code/application.hpp"

namespace nearzero::application {

namespace code = findings::code;

namespace {

using programme::FormDocument;
using programme::FormField;
using Why = MissingField::Why;

/// A document that a kind of applicant adds is asked of that kind alone.
bool applies(const FormDocument& document, const Submission& submission) {
    if (!document.applies_to(submission.category.id)) return false;
    bool of_a_kind = false;
    for (const auto& applicant : submission.category.applicants) {
        if (std::ranges::find(applicant.documents, document.id) == applicant.documents.end()) continue;
        if (applicant.id == submission.dataset.applicant_kind.value) return true;
        of_a_kind = true;
    }
    return !of_a_kind;
}

/// What the kind of applicant has to provide and no form describes, such as an authorisation, lies among the evidence.
void check_own_documents(const std::vector<Form>& forms, const Submission& submission, findings::Sink& sink) {
    const auto& kind = submission.dataset.applicant_kind;
    const auto* applicant = submission.category.applicant(kind.value);
    if (applicant == nullptr) return;
    for (const Form& form : forms) {
        const FormDocument& document = *form.document;
        if (!document.contents.empty() ||
            std::ranges::find(applicant->documents, document.id) == applicant->documents.end() ||
            std::ranges::find(submission.dataset.evidence, document.id, [](const auto& evidence) {
                return evidence.kind.value;
            }) != submission.dataset.evidence.end())
            continue;
        sink.report(code::document_missing, submission.at(kind.span, "pilot.applicant.kind"),
                    {{"kind", applicant->id},
                     {"kind_zh", applicant->name.zh.empty() ? applicant->id : applicant->name.zh},
                     {"kind_en", applicant->name.en.empty() ? applicant->id : applicant->name.en},
                     {"id", document.id},
                     {"name_zh", document.name.zh},
                     {"name_en", document.name.en},
                     {"clause", document.clause}});
    }
}

/// Whether the dataset is asked for it at all.
bool is_asked(const FormField& field, const dataset::Dataset& dataset) {
    return field.kind != FormField::Kind::by_hand && field.by == FormField::FilledBy::applicant &&
           (field.unless.empty() || !dataset.states(field.unless));
}

/// The last year that was over when the application was made, or on the day asked; nothing where neither is known.
std::optional<int> last_full_year(const Submission& submission) {
    if (const auto* applied = submission.record.first("applied")) return static_cast<int>(applied->date.year()) - 1;
    if (submission.as_of) return static_cast<int>(submission.as_of->year()) - 1;
    return std::nullopt;
}

/// 近五年: the years up to the last full one, or with the running one, as the text leaves open (ADR 0013); where no day
/// is known, up to the last year given.
int years_in_a_row(const dataset::Series& figures, const Submission& submission) {
    const auto last = last_full_year(submission);
    if (!last) return last_years(figures);
    return std::max(last_years(figures, *last), last_years(figures, *last + 1));
}

std::optional<Why> lack_of(const FormField& field, const Submission& submission) {
    const dataset::Dataset& dataset = submission.dataset;
    const Answer answer = answer_to(field, dataset);
    if (!answer) {
        if (field.optional) return std::nullopt;
        return left_empty(field, dataset) ? Why::empty : Why::absent;
    }
    if (submission.refused(answer.node)) return Why::unread;
    if (field.kind == FormField::Kind::figures && answer.figures == nullptr && answer.node.is_scalar())
        return Why::not_figures;
    if (field.years && answer.figures != nullptr && years_in_a_row(*answer.figures, submission) < *field.years)
        return Why::too_few_years;
    if (field.kind == FormField::Kind::choice &&
        (!answer.node.is_scalar() || std::ranges::find(field.options, answer.node.text()) == field.options.end()))
        return Why::no_option;
    return std::nullopt;
}

/// A plan is the document where every field that is asked for lies in it.
bool is_the_plan(const FormDocument& document, const Submission& submission) {
    if (!submission.dataset.plan.present) return false;
    bool any = false;
    for (const FormField& field : document.contents) {
        if (!is_asked(field, submission.dataset)) continue;
        if (!field.fills.starts_with("plan.")) return false;
        any = true;
    }
    return any;
}

std::string shown(const MissingField& missing, const Submission& submission, findings::Lang lang) {
    const bool zh = lang == findings::Lang::zh;
    const auto& name = missing.field->name;
    std::string text =
        (zh ? name.zh : name.en).empty() ? (name.zh.empty() ? name.en : name.zh) : (zh ? name.zh : name.en);
    if (missing.why == Why::not_figures) text += zh ? "（须按年份填数字）" : " (figures by year)";
    if (missing.why == Why::too_few_years) {
        const std::string years = std::to_string(*missing.field->years);
        const auto last = last_full_year(submission);
        const std::string up_to =
            last ? (zh ? "至" + std::to_string(*last) + "年" : " up to " + std::to_string(*last)) : "";
        text += zh ? "（须有" + up_to + "连续" + years + "年）" : " (" + years + " years in a row" + up_to + ")";
    }
    return text;
}

void report_missing(const Form& form, const Submission& submission, findings::Sink& sink) {
    std::string zh, en;
    std::vector<std::string> places;
    for (const MissingField& missing : form.missing) {
        if (missing.why == Why::no_option || missing.why == Why::empty || missing.why == Why::unread)
            continue;  // findings of their own, where they stand
        zh += (places.empty() ? "" : "、") + shown(missing, submission, findings::Lang::zh);
        en += (places.empty() ? "" : "; ") + shown(missing, submission, findings::Lang::en);
        places.push_back(place_of(*missing.field));
    }
    if (places.empty()) return;
    const std::string where = join(places);
    sink.report(code::form_incomplete,
                submission.section(is_the_plan(*form.document, submission) ? "plan" : "application"),
                {{"document", form.document->id},
                 {"name_zh", form.document->name.zh},
                 {"name_en", form.document->name.en},
                 {"clause", form.document->clause},
                 {"count", std::to_string(places.size())},
                 {"fields_zh", zh},
                 {"fields_en", en}})
        .with_help("填写处：" + where, "they belong at: " + where);
}

findings::Place place_of_entry(const dataset::FormEntry& entry, const Submission& submission) {
    return submission.at(entry.id.span, "application." + std::string{entry.id.value});
}

/// An entry of `application:` against the field it answers.
void check_entry_of(const dataset::FormEntry& entry, const FormField& field, const Submission& submission,
                    findings::Sink& sink) {
    if (field.kind == FormField::Kind::by_hand) {
        sink.report(code::field_by_hand, place_of_entry(entry, submission), {{"id", field.id}});
        return;
    }
    if (answered_twice(field, submission.dataset))
        sink.report(code::field_answered_twice, place_of_entry(entry, submission),
                    {{"id", field.id}, {"place", field.fills}});
    if (lack_of(field, submission) != Why::no_option) return;
    const yaml::Node node = answer_to(field, submission.dataset).node;
    const std::string value{node.is_scalar() ? node.text() : "{…}"};
    suggest(sink.report(code::unknown_choice,
                        submission.at(node.is_scalar() ? node.span() : entry.id.span, "application." + field.id),
                        {{"id", field.id}, {"value", value}, {"known", join(field.options)}}),
            value, field.options);
}

/// Every entry of `application:` names a field; what names none goes into no form.
void check_entries(const std::vector<Form>& forms, const Submission& submission, findings::Sink& sink) {
    std::vector<std::string> known;
    for (const Form& form : forms)
        for (const FormField& field : form.document->contents)
            if (field.kind != FormField::Kind::by_hand) known.push_back(field.id);
    for (const auto& entry : submission.dataset.application) {
        const FormField* field = nullptr;
        const FormDocument* elsewhere = nullptr;
        for (const FormDocument& document : submission.programme.procedure.application.documents) {
            const auto found = std::ranges::find(document.contents, entry.id.value, &FormField::id);
            if (found == document.contents.end()) continue;
            if (std::ranges::find(forms, &document, &Form::document) != forms.end())
                field = &*found;
            else
                elsewhere = &document;
        }
        const std::string id{entry.id.value};
        if (field != nullptr) {
            check_entry_of(entry, *field, submission, sink);
        } else if (elsewhere != nullptr) {
            sink.report(code::field_of_another_category, place_of_entry(entry, submission),
                        {{"id", id},
                         {"category", submission.category.id},
                         {"name_zh", elsewhere->name.zh},
                         {"name_en", elsewhere->name.en}});
        } else {
            suggest(sink.report(code::unknown_form_field, place_of_entry(entry, submission),
                                {{"id", id},
                                 {"programme", submission.programme.id},
                                 {"category", submission.category.id},
                                 {"known", join(known)}}),
                    id, known);
        }
    }
}

/// Statements that some rule of the programme makes an exception for.
void check_statements(const Submission& submission, findings::Sink& sink) {
    const auto& procedure = submission.programme.procedure;
    std::vector<std::string> known;
    const auto add = [&](const std::string& id) {
        if (!id.empty() && std::ranges::find(known, id) == known.end()) known.push_back(id);
    };
    for (const auto* documents : {&procedure.application.documents, &procedure.acceptance.documents})
        for (const FormDocument& document : *documents)
            for (const FormField& field : document.contents) add(field.unless);
    if (procedure.years) add(procedure.years->unless);
    for (const auto& made : submission.dataset.statements) {
        const std::string id{made.id.value};
        if (id.empty() || std::ranges::find(known, id) != known.end()) continue;
        suggest(sink.report(code::unknown_statement, submission.at(made.id.span, "assessment.statements." + id),
                            {{"id", id}, {"programme", submission.programme.id}, {"known", join(known)}}),
                id, known);
    }
}

}  // namespace

std::string_view word_of(Why why) {
    switch (why) {
        case Why::absent:
            return "absent";
        case Why::empty:
            return "empty";
        case Why::unread:
            return "unread";
        case Why::not_figures:
            return "not-figures";
        case Why::too_few_years:
            return "too-few-years";
        case Why::no_option:
            return "no-option";
    }
    return {};
}

std::vector<Form> check_forms(const Submission& submission, findings::Sink& sink) {
    std::vector<Form> forms;
    for (const FormDocument& document : submission.programme.procedure.application.documents) {
        if (!applies(document, submission)) continue;
        Form form{.document = &document, .read = document.published || !document.contents.empty()};
        form.at_hand =
            submission.form_asked || !submission.dataset.application.empty() || is_the_plan(document, submission);
        for (const FormField& field : document.contents)
            if (is_asked(field, submission.dataset))
                if (const auto why = lack_of(field, submission)) form.missing.push_back({&field, *why});
        if (form.at_hand) report_missing(form, submission, sink);
        forms.push_back(std::move(form));
    }
    check_own_documents(forms, submission, sink);
    check_entries(forms, submission, sink);
    check_statements(submission, sink);
    return forms;
}

void check_plan(const Submission& submission, const std::vector<Form>& forms, findings::Sink& sink) {
    const auto known = ids_of(submission.category.measures);
    for (const auto& task : submission.dataset.plan.tasks) {
        if (known.empty() || !task.area || std::ranges::find(known, task.area.value) != known.end()) continue;
        suggest(
            sink.report(
                code::unknown_task_area,
                submission.at(task.area.span, "plan.tasks." + std::string{task.id.value} + ".area"),
                {{"area", std::string{task.area.value}}, {"category", submission.category.id}, {"known", join(known)}}),
            task.area.value, known);
    }
    const auto& preparers = submission.programme.procedure.application.prepared_by;
    if (preparers.empty() || std::ranges::none_of(forms, &Form::at_hand)) return;
    const yaml::Node stated = submission.dataset.document.root().find("pilot").find("prepared_by");
    if (stated.is_mapping() && stated.find("kind")) return;
    sink.report(code::preparer_unstated, submission.at(submission.dataset.pilot_span, "pilot.prepared_by"),
                {{"clause", submission.programme.procedure.application.clause}, {"known", join(preparers)}});
}

}  // namespace nearzero::application
