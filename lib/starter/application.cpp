// SPDX-License-Identifier: Apache-2.0
#include "starter/application.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "lifecycle/outcome.hpp"

namespace nearzero::starter {

namespace {

using findings::Lang;
using programme::FormDocument;
using programme::FormField;

constexpr std::size_t kRemarkColumn = 44;

class Blocks {
public:
    explicit Blocks(const Wanted& wanted) : wanted_{wanted} {}

    std::string take() { return std::move(out_); }

    void applicant() {
        const auto& kinds = wanted_.category.applicants;
        const auto contact = persons("pilot.applicant.contact.", {"person", "post", "phone", "email", "address"});
        const auto responsible = persons("pilot.applicant.responsible.", {"person", "post"});
        code("applicant:", {}, "  ");
        code("  name: \"\"", {}, "  ");
        if (!kinds.empty()) {
            std::string list;
            for (const auto& kind : kinds) list += (list.empty() ? "" : ", ") + kind.id;
            code("  kind: " + blank(), list, "  ");
        }
        const std::string_view personal = zh() ? "个人信息只印在申请表上" : "personal: printed in the form alone";
        if (!responsible.empty()) code("  responsible: " + responsible, personal, "  ");
        if (!contact.empty()) code("  contact: " + contact, personal, "  ");
        const auto& preparers = procedure().application.prepared_by;
        std::string list;
        for (const auto& preparer : preparers) list += (list.empty() ? "" : ", ") + preparer;
        if (!preparers.empty()) code("prepared_by: {kind: " + blank() + "}", list, "  ");
        if (asks_for("pilot.department")) code("department: \"\"", {}, "  ");
    }

    void plan(std::span<const std::string> indicators) {
        code("plan:", clause_of_plan());
        code("  approach: \"\"", {});
        code("  targets:", {});
        for (const std::string& id : indicators) {
            const auto* indicator = wanted_.programme.indicator(id);
            if (indicator->unit.text.find('{') != std::string::npos) continue;  // in a unit that the applicant chooses
            code(fmt::format("    - {{indicator: {}, year: {}, value: {}, unit: {}}}", id, wanted_.years.back() + 3,
                             blank(), unit_text(indicator->unit.text)),
                 say(indicator->name));
        }
        code("  tasks:", zh() ? "领域（area）取自条文列出的举措" : "areas are the measures that the clause names");
        int number = 0;
        for (const auto& measure : wanted_.category.measures)
            code(fmt::format("    - {{id: t{}, area: {}, summary: \"\"}}", ++number, measure.id), say(measure.name));
        if (number == 0) code("    - {id: t1, area: " + blank() + ", summary: \"\"}", {});
        code("  projects:", {});
        code(fmt::format("    - {{id: p1, name: \"\", investment: {{value: {0}, unit: 万元}}, reduction: {{value: {0}, "
                         "unit: tCO2e}}, "
                         "start: {0}, due: {0}}}",
                         blank()),
             {});
        code("  safeguards: \"\"", {});
        out_ += '\n';
    }

    void application() {
        const auto documents = documents_of();
        if (documents.empty()) return;
        remark("申报材料；nearzero report --form 打印",
               "Documents of the application; 'nearzero report --form' prints them");
        bool any = false;
        for (const FormDocument* document : documents) {
            remark(fmt::format(
                "  {}{}", say(document->name),
                document->contents.empty() ? (zh() ? "：格式未公布" : ": its form was not published") : ""));
            for (const FormField& field : document->contents) {
                if (field.kind == FormField::Kind::by_hand)
                    remark(fmt::format("    {}：由人填写", say(field.name)),
                           fmt::format("    {}: by hand", say(field.name)));
                else if (!field.fills.empty())
                    remark(fmt::format("    {} ← {}", say(field.name), field.fills));
                any = any || is_written(field);
            }
        }
        if (any) code("application:", {});
        for (const FormDocument* document : documents)
            for (const FormField& field : document->contents)
                if (is_written(field)) code("  " + field.id + ": " + answer_of(field), about(field));
        out_ += '\n';
    }

    void assessment() {
        std::vector<std::pair<std::string, std::string>> conditions, grounds, statements;
        for (const auto& condition : procedure().application.entry_conditions)
            if (condition.categories.empty() ||
                std::ranges::find(condition.categories, wanted_.category.id) != condition.categories.end())
                conditions.emplace_back(condition.id, with_clause(condition.name, condition.clause));
        for (const auto& ground : procedure().routing.grounds)
            grounds.emplace_back(ground.id, with_clause(ground.name, ground.clause));
        for (const FormDocument* document : documents_of())
            for (const FormField& field : document->contents) add_statement(statements, field.unless, say(field.name));
        if (procedure().years) add_statement(statements, procedure().years->unless, procedure().years->clause);
        if (conditions.empty() && grounds.empty() && statements.empty()) return;
        remark("方案要填报单位自己声明的事项", "What the site itself declares");
        code("assessment:", {});
        declarations("entry_conditions", conditions);
        declarations("routing", grounds);
        declarations("statements", statements);
        out_ += '\n';
    }

    void evidence() {
        code("evidence:", {});
        code("  - {id: power-bills, title: \"\", file: evidence/bills.pdf}", {});
        for (const auto& gate : procedure().acceptance.gates)
            if (gate.test == programme::Gate::Test::evidence)
                for (const auto& kind : gate.kinds)
                    code(fmt::format("  - {{id: {0}, kind: {0}, title: \"\"}}", kind),
                         with_clause(gate.name, gate.clause));
        for (const auto& document : procedure().acceptance.documents)
            if (document.applies_to(wanted_.category.id))
                code(fmt::format("  - {{id: {0}, kind: {0}, title: \"\"}}", document.id),
                     with_clause(document.name, document.clause));
        out_ += '\n';
    }

    void lifecycle() {
        const auto& events = procedure().lifecycle.events;
        if (events.empty()) return;
        remark("从申报到复核的记录：发生了才写", "The record from application to re-check: what has happened");
        code("lifecycle:", {});
        for (const auto& rule : events) {
            const auto [details, words] = details_of(rule);
            std::string about;
            for (const std::string& part : {rule.clause, words, say(rule.when)})
                if (!part.empty()) about += (about.empty() ? "" : zh() ? "；" : "; ") + part;
            code(fmt::format("  - {{event: {}, date: {}{}}}", rule.event, blank(), details), about);
        }
    }

private:
    bool zh() const { return wanted_.lang == Lang::zh; }
    const programme::Procedure& procedure() const { return wanted_.programme.procedure; }
    std::string blank() const { return std::string{kBlank.in(wanted_.lang)}; }
    const std::string& say(const programme::Name& name) const {
        const std::string& first = zh() ? name.zh : name.en;
        return first.empty() ? (zh() ? name.en : name.zh) : first;
    }
    std::string with_clause(const programme::Name& name, const std::string& clause) const {
        return clause.empty() ? say(name) : say(name) + (zh() ? "（" + clause + "）" : " (" + clause + ")");
    }

    /// A line that is YAML once its mark is taken away.
    void code(std::string line, std::string_view about, std::string_view indent = {}) {
        if (!about.empty()) {
            line.resize(std::max(line.size() + 2, kRemarkColumn), ' ');
            line.append("# ").append(about);
        }
        out_.append(indent).append("# ").append(line) += '\n';
    }
    void remark(std::string_view text) { out_.append("# ").append(text) += '\n'; }
    void remark(std::string_view in_chinese, std::string_view in_english) { remark(zh() ? in_chinese : in_english); }

    /// A unit that begins with a mark of YAML's own, a percent sign, stands in quotes.
    static std::string unit_text(const std::string& unit) {
        const auto first = static_cast<unsigned char>(unit.empty() ? '"' : unit.front());
        const bool plain = first >= 0x80 || (first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') ||
                           (first >= 'a' && first <= 'z');
        return plain ? unit : "\"" + unit + "\"";
    }

    /// Documents of the category; one that a kind of applicant adds is among them.
    std::vector<const FormDocument*> documents_of() const {
        std::vector<const FormDocument*> documents;
        for (const auto& document : procedure().application.documents)
            if (document.applies_to(wanted_.category.id)) documents.push_back(&document);
        return documents;
    }

    bool asks_for(std::string_view place) const {
        for (const FormDocument* document : documents_of())
            for (const FormField& field : document->contents)
                if (field.fills == place) return true;
        return false;
    }

    /// `{person: "", …}` of what the form asks for below a place; empty where it asks for nothing there.
    std::string persons(const std::string& below, std::initializer_list<std::string_view> keys) const {
        std::string list;
        for (const auto key : keys)
            if (asks_for(below + std::string{key})) list.append(list.empty() ? "" : ", ").append(key).append(": \"\"");
        return list.empty() ? list : "{" + list + "}";
    }

    static bool is_written(const FormField& field) {
        return field.kind != FormField::Kind::by_hand && field.by == FormField::FilledBy::applicant &&
               field.fills.empty();
    }

    std::string answer_of(const FormField& field) const {
        if (field.kind != FormField::Kind::figures) return field.kind == FormField::Kind::choice ? blank() : "\"\"";
        std::string years;
        for (int back = field.years.value_or(1) - 1; back >= 0; --back)
            years += fmt::format("{}{}: {}", years.empty() ? "" : ", ", wanted_.years.back() - back, blank());
        return "{unit: \"\", amount: {" + years + "}}";
    }

    std::string about(const FormField& field) const {
        std::string text = say(field.name);
        for (const auto& option : field.options)
            text += (&option == &field.options.front() ? (zh() ? "：" : ": ") : ", ") + option;
        if (field.optional) text += zh() ? "（可不填）" : " (optional)";
        return text;
    }

    std::string clause_of_plan() const {
        for (const FormDocument* document : documents_of())
            if (std::ranges::any_of(document->contents,
                                    [](const FormField& field) { return field.fills.starts_with("plan."); }))
                return with_clause(document->name, document->clause);
        return {};
    }

    static void add_statement(std::vector<std::pair<std::string, std::string>>& statements, const std::string& id,
                              const std::string& about) {
        if (id.empty() ||
            std::ranges::find(statements, id, &std::pair<std::string, std::string>::first) != statements.end())
            return;
        statements.emplace_back(id, about);
    }

    void declarations(std::string_view key, const std::vector<std::pair<std::string, std::string>>& list) {
        if (list.empty()) return;
        code(fmt::format("  {}:", key), {});
        for (const auto& [id, about] : list)
            code(fmt::format("    - {{id: {}, met: {}, statement: \"\"}}", id, blank()), about);
    }

    /// What an event says beside its date; and, of words that are chosen, those there are.
    std::pair<std::string, std::string> details_of(const programme::EventRule& rule) const {
        std::string details, words;
        const auto choose = [&](std::string_view key, const std::vector<std::string>& choices) {
            details += fmt::format(", {}: {}", key, blank());
            words += fmt::format("{}{}: {}", words.empty() ? "" : zh() ? "；" : "; ", key, fmt::join(choices, " | "));
        };
        if (rule.routes && procedure().routing.present()) {
            std::vector<std::string> routes;
            for (const auto& route : procedure().routing.routes) routes.push_back(route.id);
            choose("route", routes);
        }
        if (const auto results = lifecycle::results_of(wanted_.programme, rule.event); !results.empty())
            choose("result", results);
        if (rule.event == "disclosed") details += fmt::format(", year: {}, url: \"\"", wanted_.years.back());
        return {details, words};
    }

    const Wanted& wanted_;
    std::string out_;
};

}  // namespace

std::string applicant_block(const Wanted& wanted) {
    Blocks blocks{wanted};
    blocks.applicant();
    return blocks.take();
}

std::string application_blocks(const Wanted& wanted, std::span<const std::string> indicators) {
    Blocks blocks{wanted};
    blocks.plan(indicators);
    blocks.application();
    blocks.assessment();
    blocks.evidence();
    blocks.lifecycle();
    return blocks.take();
}

}  // namespace nearzero::starter
