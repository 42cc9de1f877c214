// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "document/document.hpp"
#include "document/markdown_escape.hpp"
#include "document/text_table.hpp"

namespace nearzero::document {
namespace {

constexpr int kDelimiterWidth = 3;
constexpr int kBlankToFill = 20;

std::string in_cell(std::string_view text) {
    return escape_markdown(text, MarkdownPlace::inside);
}

/// Strong emphasis around text that begins or ends with a blank or is empty would not be emphasis; such text is left
/// alone.
std::string strong(std::string_view text) {
    const std::string safe = escape_markdown(text, MarkdownPlace::inside);
    return safe.empty() ? safe : "**" + safe + "**";
}

class Writer {
public:
    explicit Writer(std::string& out) : out_{out} {}

    /// A list right after a list would join it, but for another mark.
    void block(const Block& block) {
        const bool list = std::holds_alternative<List>(block) || std::holds_alternative<Facts>(block);
        mark_ = list && after_list_ && mark_ == "- " ? "* " : "- ";
        after_list_ = list;
        std::visit(*this, block);
    }

    void operator()(const Heading& heading) {
        out_.append(static_cast<std::size_t>(std::clamp(heading.level, 1, 6)), '#');
        out_.append(" ").append(escape_markdown(heading.text, MarkdownPlace::heading)) += '\n';
    }

    void operator()(const Paragraph& paragraph) {
        out_.append(escape_markdown(paragraph.text, MarkdownPlace::line_start)) += '\n';
    }

    void operator()(const List& list) {
        for (const std::string& item : list.items)
            out_.append(mark_).append(escape_markdown(item, MarkdownPlace::line_start)) += '\n';
    }

    void operator()(const Facts& facts) {
        for (const auto& [name, value] : facts.items)
            out_.append(mark_).append(strong(name)).append(colon_after(name)).append(in_cell(value)) += '\n';
    }

    void operator()(const Table& table) {
        if (table.columns.empty()) return;
        if (!table.caption.empty()) out_.append(strong(table.caption)).append("\n\n");
        const TextTable laid = lay_out(table, kDelimiterWidth, in_cell);
        for (std::size_t row = 0; row < laid.lines.size(); ++row) {
            out_ += '|';
            for (const std::string& cell : laid.lines[row]) out_.append(" ").append(cell).append(" |");
            out_ += '\n';
            if (row == 0) delimiter(table, laid.widths);
        }
    }

    /// Full-width low lines are no markup and join to one line in print.
    void operator()(const SignatureBlock& block) {
        for (std::size_t i = 0; i < block.fields.size(); ++i) {
            if (i > 0) out_ += '\n';
            out_.append(escape_markdown(block.fields[i], MarkdownPlace::line_start))
                .append(colon_after(block.fields[i]));
            for (int n = 0; n < kBlankToFill; ++n) out_.append("＿");
            out_ += '\n';
        }
    }

private:
    void delimiter(const Table& table, const std::vector<int>& widths) {
        out_ += '|';
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const bool right = table.columns[c].align == Align::right;
            out_ += ' ';
            out_.append(static_cast<std::size_t>(right ? widths[c] - 1 : widths[c]), '-');
            out_.append(right ? ": |" : " |");
        }
        out_ += '\n';
    }

    std::string& out_;
    std::string_view mark_ = "- ";
    bool after_list_ = false;
};

}  // namespace

std::string to_markdown(const Document& document) {
    std::string out;
    Writer writer{out};
    for (const Block& block : document.blocks) {
        if (!out.empty() && !out.ends_with("\n\n")) out += '\n';
        writer.block(block);
    }
    return out;
}

}  // namespace nearzero::document
