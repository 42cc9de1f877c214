// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "document/document.hpp"
#include "document/text_table.hpp"
#include "text/utf8.hpp"

namespace nearzero::document {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kPlain = "\x1b[0m";
constexpr std::size_t kBlankToFill = 30;

std::string safe(std::string_view text) {
    return text::escape_for_terminal(one_line(text));
}

void repeat(std::string& out, char c, int times) {
    out.append(static_cast<std::size_t>(std::max(0, times)), c);
}

class Writer {
public:
    Writer(std::string& out, bool colour) : out_{out}, colour_{colour} {}

    void operator()(const Heading& heading) {
        const std::string text = safe(heading.text);
        emphasised(text);
        if (heading.level > 2) return;
        repeat(out_, heading.level == 1 ? '=' : '-', text::display_width(text));
        out_ += '\n';
    }

    void operator()(const Paragraph& paragraph) { out_.append(safe(paragraph.text)) += '\n'; }

    void operator()(const List& list) {
        for (const std::string& item : list.items) out_.append("- ").append(safe(item)) += '\n';
    }

    void operator()(const Facts& facts) {
        int width = 0;
        for (const auto& [name, value] : facts.items) width = std::max(width, text::display_width(safe(name)));
        for (const auto& [name, value] : facts.items) {
            const std::string label = safe(name);
            out_.append(label);
            repeat(out_, ' ', width - text::display_width(label) + 2);
            out_.append(safe(value));
            end_line();
        }
    }

    void operator()(const Table& table) {
        if (!table.caption.empty()) emphasised(safe(table.caption));
        const TextTable laid = lay_out(table, 1, safe);
        for (std::size_t row = 0; row < laid.lines.size(); ++row) {
            for (std::size_t c = 0; c < laid.widths.size(); ++c)
                out_.append(c == 0 ? "" : "  ").append(laid.lines[row][c]);
            end_line();
            if (row == 0) rule(laid.widths);
        }
    }

    void operator()(const SignatureBlock& block) {
        for (const std::string& field : block.fields)
            out_.append(safe(field)).append(colon_after(field)).append(kBlankToFill, '_') += '\n';
    }

private:
    void emphasised(std::string_view text) {
        if (colour_) out_.append(kBold);
        out_.append(text);
        if (colour_) out_.append(kPlain);
        out_ += '\n';
    }

    void rule(const std::vector<int>& widths) {
        for (std::size_t c = 0; c < widths.size(); ++c) {
            out_.append(c == 0 ? "" : "  ");
            repeat(out_, '-', widths[c]);
        }
        out_ += '\n';
    }

    void end_line() {
        out_.erase(out_.find_last_not_of(' ') + 1);
        out_ += '\n';
    }

    std::string& out_;
    bool colour_;
};

}  // namespace

std::string to_terminal(const Document& document, bool colour) {
    std::string out;
    for (const Block& block : document.blocks) {
        if (!out.empty()) out += '\n';
        std::visit(Writer{out, colour}, block);
    }
    return out;
}

}  // namespace nearzero::document
