// SPDX-License-Identifier: Apache-2.0
/// A programme file broken in every line in several ways: never a crash, never silence about what was lost, and every finding can
/// be said in both languages.
#include <sstream>

#include "programme_fixture.hpp"

using namespace nearzero;
using namespace nearzero::programme;
using namespace nearzero::programme::test;

namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::istringstream in{std::string{text}};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string text_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

/// Reads it and says every finding; the number of findings.
std::size_t survive(const std::string& text) {
    auto result = read(text);
    CHECK(result.programme.has_value() == !result.sink.has_errors());
    for (const auto& finding : result.sink.all())
        for (const auto lang : {findings::Lang::zh, findings::Lang::en}) {
            CHECK_FALSE(finding.message(lang).empty());
            finding.label(lang);
            finding.help_lines(lang);
        }
    return result.sink.all().size();
}

/// The line with what stands after its first ": " replaced; empty when it has no value.
std::string with_value(const std::string& line, std::string_view value) {
    const std::size_t colon = line.find(": ");
    return colon == std::string::npos ? std::string{} : line.substr(0, colon + 2) + std::string{value};
}

}  // namespace

TEST_CASE("every line of two programmes broken in turn") {
    const std::vector<std::string_view> all{"[]", "{}", "\"\"", "-1", "[{}]", "{id: [1], x: {}}", "[[]]"};
    const std::vector<std::string_view> few{"[[]]"};   // the built-in file is long, and of the same forms
    for (const auto& [text, values] : {std::pair{kSound, all}, std::pair{builtin_text("shenzhen-2025"), few}}) {
        const auto lines = lines_of(text);
        REQUIRE(lines.size() > 30);
        std::size_t spoken = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            CAPTURE(lines[i]);
            auto broken = lines;
            broken.erase(broken.begin() + static_cast<std::ptrdiff_t>(i));
            spoken += survive(text_of(broken)) > 0;
            for (const std::string_view value : values) {
                const std::string line = with_value(lines[i], value);
                if (line.empty() || lines[i].find_first_not_of(' ') == lines[i].find('#')) continue;
                broken = lines;
                broken[i] = line;
                const std::size_t findings = survive(text_of(broken));
                spoken += findings > 0;
                // A list or mapping is never a clause, a unit, an id or a name.
                if (line.find("clause: [[]]") != std::string::npos || line.find("unit: [[]]") != std::string::npos) CHECK(findings > 0);
            }
        }
        CHECK(spoken > lines.size());
    }
}

TEST_CASE("every beginning of a programme is read without harm") {
    const std::string text{kSound};
    for (std::size_t size = 0; size < text.size(); size += 7) survive(text.substr(0, size));
}
