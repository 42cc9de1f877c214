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

std::vector<findings::Finding> findings_of(const std::string& text) {
    findings::Sink sink;
    auto document = yaml::read("starter", text, sink);
    if (document) dataset::read_dataset(std::move(*document), sink);
    return sink.take();
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
