// SPDX-License-Identifier: Apache-2.0
/// Starters of every category: complete but for the blanks they name.
#include "starter/starter.hpp"

#include <doctest/doctest.h>

#include "dataset/dataset.hpp"
#include "starter/demo.hpp"
#include "units/unit.hpp"
#include "yaml/read.hpp"

using namespace nearzero;
using findings::Lang;

namespace {

std::size_t count(const std::string& text, std::string_view word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) ++found;
    return found;
}

void replace(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Blanks of the lines that are read: those of comments are for later.
std::string without_comments(const std::string& text) {
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = text.find('\n', begin);
        const std::string line = text.substr(begin, end - begin);
        if (const auto first = line.find_first_not_of(' '); first != std::string::npos && line[first] != '#')
            out += line + "\n";
        begin = end + 1;
    }
    return out;
}

/// With the marks of a block's lines taken away, from the line that begins with `first` to the next that is blank or has no mark.
void uncomment(std::string& text, const std::string& first) {
    std::string out;
    bool inside = false;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        std::string line = text.substr(begin, end - begin);
        const auto mark = line.find("# ");
        const bool marked = mark != std::string::npos && line.find_first_not_of(' ') == mark;
        inside = marked && (inside || line.starts_with(first));
        if (inside) line.erase(mark, 2);
        out += line + "\n";
        begin = end + 1;
    }
    text = out;
}

std::vector<findings::Finding> findings_of(const std::string& text) {
    findings::Sink sink;
    auto document = yaml::read("starter", text, sink);
    if (document) dataset::read_dataset(std::move(*document), sink);
    return sink.take();
}

std::string_view blank_in(Lang lang) {
    return starter::kBlank.in(lang);
}

}  // namespace

TEST_CASE("every category and tier has a starter whose blanks are all that is wrong with it") {
    for (const auto id : programme::builtin_ids()) {
        const auto programme = programme::builtin(id);
        for (const auto& category : programme->categories)
            for (const auto& tier : category.tiers)
                for (const Lang lang : {Lang::zh, Lang::en}) {
                    INFO(std::string{category.id + "." + tier.id});
                    std::string text = starter::pilot_yaml({*programme, category, tier, {2023, 2024}, lang});
                    const std::string read = without_comments(text);
                    const std::size_t blanks = count(read, starter::kBlank.in(lang)) + count(read, "\"\"");
                    CHECK(blanks >= 4);
                    const auto found = findings_of(text);
                    CHECK(found.size() == blanks);
                    for (const auto& finding : found)
                        CHECK((finding.code->slug == "bad-number" || finding.code->slug == "empty-text"));
                    const std::size_t exported = text.find("exported:");   // generated = self_used + exported
                    if (exported != std::string::npos) {
                        std::string rest = text.substr(exported, text.find('\n', exported) - exported);
                        const std::size_t length = rest.size();
                        replace(rest, starter::kBlank.in(lang), "0");
                        text.replace(exported, length, rest);
                    }
                    replace(text, starter::kBlank.in(lang), "5");
                    replace(text, "region: \"\"", "region: CN-GD");
                    replace(text, "\"\"", "filled");
                    CHECK(findings_of(text).empty());
                }
    }
}

TEST_CASE("a starter names what its targets are worked out from") {
    const auto programme = programme::builtin("shenzhen-2025");
    const auto* community = programme->category("community");
    const std::string text = starter::pilot_yaml({*programme, *community, community->tiers.front(), {2023}, Lang::en});
    // 二（三）: living emissions per resident, commercial-podium emissions per floor area.
    for (const char* word : {"part: residential", "part: commercial-podium", "resident-population: {unit: 人",
                             "commercial-podium-area: {unit: m2", "二（三）"})
        CHECK_MESSAGE(text.find(word) != std::string::npos, word);
}

TEST_CASE("drop-downs come from the programme and the library") {
    const auto programme = programme::builtin("shenzhen-2025");
    const auto lists = starter::drop_downs(programme.get(), programme->category("park"), Lang::zh);
    const auto words = [&](workbook::Choices choices) {
        std::string out;
        for (const auto& list : lists)
            if (list.choices == choices)
                for (const auto& word : list.words) out += word.word + " ";
        return out;
    };
    CHECK(words(workbook::Choices::tiers) == "A B ");
    CHECK(words(workbook::Choices::parts) == "production operations ");
    CHECK(words(workbook::Choices::generation_kinds).starts_with("solar wind "));
    CHECK(words(workbook::Choices::factors).find("fuel.natural-gas ") != std::string::npos);
    for (const auto& list : lists)
        if (list.choices == workbook::Choices::units)
            for (const auto& word : list.words) CHECK_MESSAGE(units::parse_unit(word.word), word.word);
}

TEST_CASE("the demonstration is a handful of sound datasets") {
    CHECK(starter::demo_files().size() >= 4);
    for (const auto& file : starter::demo_files()) {
        INFO(std::string{file.name});
        CHECK(findings_of(std::string{file.text}).empty());
    }
}

TEST_CASE("what a starter holds ready for the application is sound once its marks are taken away") {
    for (const auto id : programme::builtin_ids()) {
        const auto programme = programme::builtin(id);
        for (const auto& category : programme->categories)
            for (const auto& tier : category.tiers)
                for (const Lang lang : {Lang::zh, Lang::en}) {
                    INFO(std::string{programme->id + " " + category.id + "." + tier.id});
                    std::string text = starter::pilot_yaml({*programme, category, tier, {2023, 2024}, lang});
                    for (const char* first : {"# plan:", "# application:", "# assessment:", "# evidence:", "# lifecycle:"})
                        uncomment(text, first);
                    const std::string blank{blank_in(lang)};
                    for (const char* key : {"start", "due", "date"}) replace(text, std::string{key} + ": " + blank, std::string{key} + ": 2024-05-06");
                    replace(text, "met: " + blank, "met: true");
                    replace(text, "exported: {2023: " + blank + ", 2024: " + blank, "exported: {2023: 0, 2024: 0");
                    replace(text, blank, "5");
                    replace(text, "region: \"\"", "region: CN-GD");
                    replace(text, "unit: \"\"", "unit: 人");
                    replace(text, "\"\"", "filled");
                    std::string said;
                    for (const auto& finding : findings_of(text))
                        said += finding.message(Lang::en) + " at " + finding.at.pointer + "; ";
                    CHECK(said == "");
                    // Every field that the dataset is asked for under application stands there.
                    for (const auto& document : programme->procedure.application.documents)
                        if (document.applies_to(category.id))
                            for (const auto& field : document.contents)
                                if (field.fills.empty() && field.kind != programme::FormField::Kind::by_hand)
                                    CHECK_MESSAGE(text.find("\n  " + field.id + ": ") != std::string::npos, field.id);
                }
    }
}
