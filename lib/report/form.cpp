// SPDX-License-Identifier: Apache-2.0
#include "report/form.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "application/answer.hpp"
#include "base/decimal.hpp"
#include "report/sections.hpp"
#include "text/utf8.hpp"

namespace nearzero::report {

using application::Answer;
using document::Cell;
using document::Table;
using document::Whole;
using programme::FormField;

namespace {

constexpr int kWidestInTable = 80;  ///< display columns; a longer answer is a paragraph of its own
/// Full-width low lines are no markup and join to one line in print.
constexpr std::string_view kToFill = "＿＿＿＿＿＿＿＿＿＿＿＿";

std::string quantity(const dataset::Quantity& value) {
    return fmt::format("{} {}", base::format_shortest(value.value), value.unit.text);
}

std::string date_of(const std::optional<calendar::Date>& date) {
    return date ? calendar::to_string(*date) : std::string{};
}

Cell or_blank(std::string text) {
    return text.empty() ? Cell{std::in_place_type<std::string>, kToFill}
                        : Cell{std::in_place_type<std::string>, std::move(text)};
}

class Form {
public:
    Form(Writer& writer, const Pilot& pilot) : writer_{writer}, pilot_{pilot} {}

    void write(const application::Form& form) {
        const auto& document = *form.document;
        writer_.heading(
            2, writer_.say(document.name) + (document.clause.empty() ? "" : bracketed(document.clause, writer_.lang)));
        if (!form.read) writer_.paragraph(writer_.say(words::form_not_read));
        for (const FormField& field : document.contents) write(field);
        flush();
    }

private:
    void write(const FormField& field) {
        const std::string name = writer_.say(field.name);
        if (field.kind == FormField::Kind::by_hand) {
            end_rows();
            lines_.fields.push_back(name);
            return;
        }
        end_lines();
        const Answer answer = application::answer_to(field, *pilot_.dataset);
        if (!field.unless.empty() && !answer && pilot_.dataset->states(field.unless))
            row(name, writer_.say(words::form_not_asked) + bracketed(field.unless, writer_.lang));
        else if (field.kind == FormField::Kind::choice)
            row(name, boxes(field, answer));
        else if (answer.figures != nullptr)
            figures(name, field, *answer.figures);
        else if (answer.from == Answer::From::elsewhere && answer.node.is_sequence())
            list(name, field.fills);
        else
            text(name, text_of(answer));
    }

    /// Scalars as written; a name in the language of the form; a quantity with its unit.
    std::string text_of(const Answer& answer) const {
        if (answer.node.is_scalar()) return std::string{answer.node.text()};
        if (!answer.node.is_mapping()) return {};
        const yaml::Node value = answer.node.find("value"), unit = answer.node.find("unit");
        if (value.is_scalar() && unit.is_scalar()) return fmt::format("{} {}", value.text(), unit.text());
        const bool zh = writer_.lang == findings::Lang::zh;
        for (const std::string_view language : {zh ? "zh" : "en", zh ? "en" : "zh"})
            if (const yaml::Node name = answer.node.find(language); name.is_scalar()) return std::string{name.text()};
        return {};
    }

    std::string boxes(const FormField& field, const Answer& answer) const {
        const std::string_view chosen = answer.node.is_scalar() ? answer.node.text() : std::string_view{};
        std::string text;
        for (const std::string& option : field.options) {
            const auto* category = pilot_.programme->category(option);
            text += fmt::format("{}{} {}", text.empty() ? "" : "　", option == chosen ? "☑" : "□",
                                category == nullptr ? option : writer_.say(category->name));
        }
        return text;
    }

    void text(const std::string& name, const std::string& answer) {
        if (answer.find('\n') == std::string::npos && text::display_width(answer) <= kWidestInTable)
            return row(name, answer);
        flush();
        writer_.heading(3, name);
        for (std::size_t begin = 0; begin < answer.size();) {
            const auto end = std::min(answer.find('\n', begin), answer.size());
            std::string line = answer.substr(begin, end - begin);
            if (line.find_first_not_of(" \t\r") != std::string::npos) writer_.paragraph(std::move(line));
            begin = end + 1;
        }
    }

    /// Of a form that asks for the last so many years, a line for each of them.
    void figures(const std::string& name, const FormField& field, const dataset::Series& series) {
        flush();
        writer_.heading(3, name);
        Table table;
        table.columns = {right(writer_.say(words::year)),
                         right(writer_.say(words::value) + bracketed(series.unit.text, writer_.lang))};
        std::vector<int> years;
        for (const auto& value : series.values) years.push_back(value.year);
        if (field.years && !years.empty())
            for (int back = 1; back < *field.years; ++back) years.push_back(*std::ranges::max_element(years) - back);
        std::ranges::sort(years);
        years.erase(std::ranges::unique(years).begin(), years.end());
        for (const int year : years) {
            const auto* value = series.at(year);
            table.rows.push_back(
                {Whole{year}, or_blank(value == nullptr ? std::string{} : base::format_shortest(value->value))});
        }
        writer_.table(std::move(table));
    }

    /// The lists of `plan:`, each with the columns it has.
    void list(const std::string& name, std::string_view which) {
        flush();
        writer_.heading(3, name);
        const auto& plan = pilot_.dataset->plan;
        Table table;
        if (which == "plan.targets") {
            table.columns = {left(writer_.say(words::indicator)), right(writer_.say(words::year)),
                             right(writer_.say(words::value)), left(writer_.say(words::unit))};
            for (const auto& target : plan.targets) {
                const auto* indicator = pilot_.programme->indicator(target.indicator.value);
                table.rows.push_back(
                    {indicator == nullptr ? std::string{target.indicator.value} : writer_.say(indicator->name),
                     Whole{target.year}, base::format_shortest(target.value.value), target.value.unit.text});
            }
        } else if (which == "plan.tasks") {
            table.columns = {left(writer_.say(words::measure_named)), left(writer_.say(words::task))};
            const auto* category = pilot_.programme->category(pilot_.dataset->category.value);
            for (const auto& task : plan.tasks) {
                const auto found = std::ranges::find(category->measures, task.area.value, &programme::Measure::id);
                table.rows.push_back(
                    {found == category->measures.end() ? std::string{task.area.value} : writer_.say(found->name),
                     or_blank(std::string{task.summary.value})});
            }
        } else if (which == "plan.projects") {
            table.columns = {left(writer_.say(words::project)), right(writer_.say(words::investment)),
                             right(writer_.say(words::expected_reduction)), left(writer_.say(words::start)),
                             left(writer_.say(words::due))};
            for (const auto& project : plan.projects)
                table.rows.push_back({writer_.lang == findings::Lang::en && !project.name.en.empty()
                                          ? std::string{project.name.en}
                                          : std::string{project.name.any()},
                                      or_blank(project.investment ? quantity(*project.investment) : std::string{}),
                                      or_blank(project.reduction ? quantity(*project.reduction) : std::string{}),
                                      or_blank(date_of(project.start)), or_blank(date_of(project.due))});
        }
        writer_.table(std::move(table));
    }

    void row(const std::string& name, std::string answer) { rows_.push_back({name, or_blank(std::move(answer))}); }

    void end_rows() {
        if (rows_.empty()) return;
        Table table;
        table.columns = {left(writer_.say(words::field)), left(writer_.say(words::answer))};
        table.rows = std::move(rows_);
        rows_.clear();
        writer_.table(std::move(table));
    }

    void end_lines() {
        if (lines_.fields.empty()) return;
        writer_.out.blocks.emplace_back(std::move(lines_));
        lines_ = {};
    }

    void flush() {
        end_rows();
        end_lines();
    }

    Writer& writer_;
    const Pilot& pilot_;
    std::vector<std::vector<Cell>> rows_;  ///< answers of one line that follow each other
    document::SignatureBlock lines_;       ///< lines for the hand that follow each other
};

}  // namespace

document::Document form_document(const Pilot& pilot, const Run& run) {
    Writer writer{run.lang};
    if (pilot.review == nullptr) return {};
    writer.heading(1, writer.say(pilot.programme->name) + std::string{colon(run.lang)} + writer.say(words::form_title));
    // Printed forms lie on one pile: each says whose it is, whatever its fields ask for.
    document::Facts whose;
    const auto add = [&](const Text& label, std::string value) {
        if (!value.empty()) whose.items.emplace_back(writer.say(label), std::move(value));
    };
    add(words::pilot, std::string{pilot.name(run.lang)});
    add(words::pilot_id, std::string{pilot.id()});
    add(words::applicant, std::string{pilot.dataset->applicant_name.value});
    writer.out.blocks.emplace_back(std::move(whose));
    if (pilot.review->forms.empty()) writer.paragraph(writer.say(words::form_none));
    for (const auto& form : pilot.review->forms) Form{writer, pilot}.write(form);
    return std::move(writer.out);
}

}  // namespace nearzero::report
