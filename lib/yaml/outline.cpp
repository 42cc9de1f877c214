// SPDX-License-Identifier: Apache-2.0
#include "yaml/outline.hpp"

#include <algorithm>

#include "yaml/scalar_extent.hpp"

namespace nearzero::yaml {
namespace {

class Scan {
public:
    Scan(std::string_view text, std::size_t limit) : text_{text}, limit_{limit} {}

    Outline run() {
        while (at_ < text_.size() && outline_.open_brackets.size() <= limit_) step();
        return std::move(outline_);
    }

private:
    char next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\n'; }
    bool next_is_blank() const { return next() == ' ' || next() == '\t' || next() == '\n'; }
    bool in_flow() const { return !outline_.open_brackets.empty(); }
    std::size_t column() const { return at_ - line_begin_; }

    void step() {
        const char c = text_[at_];
        if (c == '\n') {
            begin_line(at_ + 1);
            return;
        }
        if (c == ' ' || c == '\t') {
            after_blank_ = true;
            ++at_;
            return;
        }
        if (c == '#' && (after_blank_ || at_ == line_begin_)) {
            at_ = std::min(text_.find('\n', at_), text_.size());
            return;
        }
        if ((c == '"' || c == '\'') && at_token_)
            quoted();
        else if (in_flow())
            flow(c);
        else
            block(c);
        after_blank_ = false;
        ++at_;
    }

    void begin_line(std::size_t at) {
        at_ = line_begin_ = at;
        at_token_ = true;
        after_blank_ = false;
    }

    void open() {
        outline_.open_brackets.push_back(static_cast<std::uint32_t>(at_));
        at_token_ = true;
    }

    void flow(char c) {
        switch (c) {
            case '[':
            case '{':
                open();
                break;
            case ']':
            case '}':
                outline_.open_brackets.pop_back();
                at_token_ = false;
                break;
            case ',':
                at_token_ = true;
                break;
            case ':':
                at_token_ = next_is_blank() || after_quote_;
                break;
            default:
                at_token_ = false;
        }
        after_quote_ = false;
    }

    void block(char c) {
        if (!at_token_) {
            if (c != ':' || !next_is_blank()) return;
            node_column_ = token_column_;
            at_token_ = true;
            return;
        }
        if (c == '[' || c == '{') {
            open();
        } else if (c == '|' || c == '>') {
            skip_block_scalar();
        } else if (c == '-' && next_is_blank()) {
            node_column_ = column();
        } else {
            token_column_ = column();
            at_token_ = false;
        }
    }

    void quoted() {
        at_token_ = false;
        token_column_ = column();
        const std::size_t end = quoted_end(text_, at_);
        if (end == std::string_view::npos) {
            if (!outline_.open_quote) outline_.open_quote = static_cast<std::uint32_t>(at_);
            return;  // go on as if it were a plain character: brackets after it still count
        }
        const auto text = text_.substr(at_, end - at_);
        if (const auto break_at = text.rfind('\n'); break_at != std::string_view::npos) {
            outline_.long_quotes.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
            line_begin_ = at_ + break_at + 1;
        }
        at_ = end - 1;
        after_quote_ = true;
    }

    /// Skips the lines below the indicator that are blank or deeper than the node that holds the scalar.
    void skip_block_scalar() {
        std::size_t line = std::min(text_.find('\n', at_), text_.size());
        while (line < text_.size()) {
            const std::size_t begin = line + 1;
            const std::size_t end = std::min(text_.find('\n', begin), text_.size());
            const std::size_t first = std::min(text_.find_first_not_of(' ', begin), end);
            if (first < end && first - begin <= node_column_) break;
            line = end;
        }
        at_ = line - 1;  // the line end itself is the next step
        at_token_ = false;
    }

    std::string_view text_;
    std::size_t limit_;
    Outline outline_;
    std::size_t at_ = 0;
    std::size_t line_begin_ = 0;
    std::size_t token_column_ = 0;
    std::size_t node_column_ = 0;  ///< of the key or dash that holds what follows
    bool at_token_ = true;         ///< a token may begin here
    bool after_blank_ = false;
    bool after_quote_ = false;
};

}  // namespace

Outline outline_of(std::string_view text, std::size_t bracket_limit) {
    return Scan{text, bracket_limit}.run();
}

}  // namespace nearzero::yaml
