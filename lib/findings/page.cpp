// SPDX-License-Identifier: Apache-2.0
#include "findings/page.hpp"

#include "findings/write.hpp"

namespace nearzero::findings {
namespace {

/// The next line of `text`, which is shortened by it.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

void trim_line_ends(std::string& text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    text += '\n';
}

/// What the code table itself says, where no page was written.
std::string without_page(const CodeInfo& code, Lang lang) {
    std::string out = "# " + std::string{code.id} + " " + std::string{code.slug} + "\n\n";
    out.append(severity_word(code.severity, lang)).append(lang == Lang::zh ? "：" : ": ").append(code.message.in(lang));
    out += '\n';
    if (const std::string_view help = code.help.in(lang); !help.empty()) {
        out.append(lang == Lang::zh ? "提示：" : "help: ").append(help);
        out += '\n';
    }
    return out;
}

}  // namespace

std::optional<std::string_view> page(const CodeInfo& code) {
    for (const text::EmbeddedFile& file : embedded_pages())
        if (file.name.starts_with(code.id) && file.name.substr(code.id.size()).starts_with('.')) return file.text;
    return std::nullopt;
}

std::string section(std::string_view page, Lang lang) {
    const std::string_view wanted = lang == Lang::zh ? "## 中文" : "## English";
    std::string out;
    bool fenced = false;
    bool inside = false;
    bool before_sections = true;
    while (!page.empty()) {
        const std::string_view line = take_line(page);
        if (line.starts_with("```")) fenced = !fenced;
        if (!fenced && line.starts_with("## ")) {
            before_sections = false;
            inside = line == wanted;
            continue;
        }
        if (inside || before_sections) out.append(line) += '\n';
    }
    // One blank line where the heading of the section stood.
    for (std::size_t at = out.find("\n\n\n"); at != std::string::npos; at = out.find("\n\n\n")) out.erase(at, 1);
    trim_line_ends(out);
    return out;
}

std::optional<std::string> explain(std::string_view id_or_slug, Lang lang) {
    const CodeInfo* code = find_code(id_or_slug);
    if (code == nullptr) return std::nullopt;
    const auto text = page(*code);
    return text ? section(*text, lang) : without_page(*code, lang);
}

}  // namespace nearzero::findings
