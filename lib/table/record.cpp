// SPDX-License-Identifier: Apache-2.0
#include "table/record.hpp"

#include <algorithm>
#include <cstring>

namespace nearzero::table {

namespace {

constexpr std::size_t kFarthestQuote = 2 * kMostCellBytes + 2;  // of a cell that is all doubled quotes

/// The state of one split: a cursor, and the first fault.
class Splitter {
public:
    Splitter(std::string_view text, bool at_end, Cells& cells) : text_{text}, at_end_{at_end}, cells_{cells} {
        cells_.list.clear();
        if (!cells_.unquoted.empty()) cells_.unquoted.clear();
    }

    Record split() {
        for (;;) {
            const bool more = at_ < text_.size() && text_[at_] == '"' ? take_quoted() : take_plain();
            if (!more) return record_;
        }
    }

private:
    // Everything that ends or breaks a plain cell is at or below ','; nearly every byte of a cell is above.
    static bool is_ordinary(char c) { return static_cast<unsigned char>(c) > ','; }

    /// Reads a cell up to ',' or the end of the record; false when the record is over.
    bool take_plain() {
        const std::size_t begin = at_;
        const char* const data = text_.data();
        std::size_t at = at_;
        for (;; ++at) {
            while (at < text_.size() && is_ordinary(data[at])) ++at;
            if (at == text_.size()) break;
            if (data[at] == ',') {
                add(begin, at, text_.substr(begin, at - begin), false);
                at_ = at + 1;
                return true;
            }
            if (data[at] == '\n') break;
            if (data[at] == '"') fault(RecordFaultKind::stray_quote, at);
        }
        if (at == text_.size() && !at_end_) return incomplete();
        std::size_t end = at;
        if (at < text_.size() && end > begin && data[end - 1] == '\r') --end;
        add(begin, end, text_.substr(begin, end - begin), false);
        return finish(end, at);
    }

    /// Reads a cell in quotes and what follows it.
    bool take_quoted() {
        const std::size_t begin = at_;
        bool doubled = false;
        std::size_t close = begin + 1;
        for (;;) {
            close = text_.find('"', close);
            const std::size_t looked_at = std::min(close, text_.size()) - begin;
            if (looked_at > kFarthestQuote) return unreadable(begin);  // wherever the text happens to end
            if (close == std::string_view::npos) return at_end_ ? unreadable(begin) : incomplete();
            if (close + 1 == text_.size() && !at_end_) return incomplete();  // perhaps the first of two
            if (close + 1 >= text_.size() || text_[close + 1] != '"') break;
            doubled = true;
            close += 2;
        }
        const std::string_view inside = text_.substr(begin + 1, close - begin - 1);
        record_.line_ends += static_cast<std::size_t>(std::ranges::count(inside, '\n'));
        const std::size_t end = close + 1;
        const bool carriage = end + 1 < text_.size() && text_[end] == '\r' && text_[end + 1] == '\n';
        if (end + 1 == text_.size() && text_[end] == '\r' && !at_end_) return incomplete();
        if (end < text_.size() && text_[end] != ',' && text_[end] != '\n' && !carriage) {
            fault(RecordFaultKind::text_after_quote, end);
            at_ = end;
            return skip_cell(begin);
        }
        add(begin, end, doubled ? undouble(inside) : inside, true);
        if (end < text_.size() && text_[end] == ',') {
            at_ = end + 1;
            return true;
        }
        return finish(end, std::min(end + (carriage ? 1U : 0U), text_.size()));
    }

    /// Goes on behind a broken cell at the next ',' or line end.
    bool skip_cell(std::size_t begin) {
        const std::size_t stop = text_.find_first_of(",\n", at_);
        if (stop == std::string_view::npos && !at_end_) return incomplete();
        const std::size_t end = std::min(stop, text_.size());
        add(begin, end, {}, true);
        if (end < text_.size() && text_[end] == ',') {
            at_ = end + 1;
            return true;
        }
        return finish(end, end);
    }

    std::string_view undouble(std::string_view inside) {
        std::string& text = cells_.unquoted.emplace_back();
        text.reserve(inside.size());
        for (std::size_t i = 0; i < inside.size(); ++i) {
            text += inside[i];
            if (inside[i] == '"') ++i;  // the second of two
        }
        return text;
    }

    void add(std::size_t begin, std::size_t end, std::string_view text, bool quoted) {
        if (text.size() > kMostCellBytes) fault(RecordFaultKind::cell_too_long, begin);
        if (cells_.list.size() == kMostColumns) {
            fault(RecordFaultKind::too_many_columns, begin);
            return;
        }
        cells_.list.push_back({text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), quoted});
    }

    void fault(RecordFaultKind kind, std::size_t byte) {
        if (record_.fault.kind == RecordFaultKind::none) record_.fault = {kind, byte, cells_.list.size()};
    }

    /// `line_end` is the place of '\n', or the end of the text.
    bool finish(std::size_t length, std::size_t line_end) {
        record_.state = RecordState::complete;
        record_.length = length;
        const bool has_line_end = line_end < text_.size();
        record_.consumed = line_end + (has_line_end ? 1 : 0);
        record_.line_ends += has_line_end ? 1 : 0;
        return false;
    }

    bool incomplete() {
        record_.state = RecordState::incomplete;
        return false;
    }

    bool unreadable(std::size_t begin) {
        fault(RecordFaultKind::unclosed_quote, begin);
        record_.state = RecordState::unreadable;
        const std::size_t line_end = text_.find('\n', begin);
        record_.length = std::min(line_end, text_.size());
        return false;
    }

    std::string_view text_;
    bool at_end_;
    Cells& cells_;
    std::size_t at_ = 0;
    Record record_;
};

}  // namespace

Record split_record(std::string_view text, bool at_end, Cells& cells) { return Splitter{text, at_end, cells}.split(); }

}  // namespace nearzero::table
