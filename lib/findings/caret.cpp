// SPDX-License-Identifier: Apache-2.0
#include "findings/caret.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "text/code_point.hpp"
#include "text/utf8.hpp"

namespace nearzero::findings {
namespace {

constexpr int kTabStop = 4;
constexpr std::string_view kCut = "…";

/// One character of the line as it is shown.
struct Shown {
    std::string text;
    int width = 0;
};

std::vector<Shown> shown_characters(std::string_view line) {
    std::vector<Shown> all;
    all.reserve(line.size());
    int column = 0;
    while (!line.empty()) {
        const std::size_t length = std::max<std::size_t>(1, text::decode(line).length);
        Shown next;
        if (line.front() == '\t') {
            next.width = kTabStop - column % kTabStop;
            next.text.assign(static_cast<std::size_t>(next.width), ' ');
        } else {
            next.text = text::escape_for_terminal(line.substr(0, length));
            next.width = text::display_width(next.text);
        }
        column += next.width;
        all.push_back(std::move(next));
        line.remove_prefix(length);
    }
    return all;
}

using Iterator = std::vector<Shown>::const_iterator;

int width_of(Iterator begin, Iterator end) {
    return std::accumulate(begin, end, 0, [](int sum, const Shown& c) { return sum + c.width; });
}

/// The first character to show so that the caret stands in the first third of a line that is too long, and the end of
/// what fits behind it. Two columns are kept for the marks of the cuts.
std::pair<Iterator, Iterator> window(const std::vector<Shown>& line, Iterator caret, bool more, int columns) {
    if (!more && width_of(line.begin(), line.end()) <= columns) return {line.begin(), line.end()};
    const int room = std::max(columns - 2, 10);
    Iterator from = caret;
    for (int before = 0; from != line.begin() && before + std::prev(from)->width <= room / 3;)
        before += (--from)->width;
    Iterator to = from;
    for (int used = 0; to != line.end() && used + to->width <= room; ++to) used += to->width;
    return {from, to};
}

}  // namespace

QuotedLine quote_line(const Location& at, int columns) {
    const std::vector<Shown> line = shown_characters(at.excerpt);
    const auto index = [&](int column) {
        return line.begin() + std::clamp<std::ptrdiff_t>(column - at.excerpt_column, 0, std::ssize(line));
    };
    const bool whole = !at.sheet.empty();  // a cell is pointed at as a whole
    const Iterator caret = whole ? line.begin() : index(at.column);
    const Iterator caret_end = whole || at.end_line > at.line ? line.end() : std::max(caret, index(at.end_column));
    const bool more = at.excerpt_column > 1 || at.excerpt_cut;
    const auto [from, to] = window(line, caret, more, columns);

    QuotedLine quoted;
    const bool cut_before = from != line.begin() || at.excerpt_column > 1;
    const bool cut_after = to != line.end() || at.excerpt_cut;
    if (cut_before) quoted.text += kCut;
    for (auto c = from; c != to; ++c) quoted.text += c->text;
    if (cut_after) quoted.text += kCut;
    quoted.caret_begin = (cut_before ? 1 : 0) + width_of(from, caret);
    quoted.caret_count = std::max(1, width_of(caret, std::min(caret_end, to)));
    return quoted;
}

}  // namespace nearzero::findings
