// SPDX-License-Identifier: Apache-2.0
/// What the parser of the strict reader reads from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>

namespace nearzero::yaml {

/// The text with a comment character at its end, so that an unclosed quote cannot end well. Reading stops when it
/// runs too far ahead of the events: the parser keeps a whole bracketed collection as tokens, 230 bytes of memory
/// for a byte of text, before it says a word about it.
class ParserInput : public std::streambuf {
public:
    static constexpr std::size_t kMostAhead = std::size_t{1} << 20;

    explicit ParserInput(std::string_view text) : text_{text} {
        text_ += text.ends_with('\n') ? "#" : "\n#";
        setg(text_.data(), text_.data(), text_.data());
    }

    /// Tells that an event at this byte has come.
    void reached(std::size_t byte) { reached_ = std::max(reached_, byte); }
    std::size_t reached() const { return reached_; }
    bool too_far() const { return too_far_; }

protected:
    int_type underflow() override {
        constexpr std::ptrdiff_t kChunk = 2048;
        char* const end = text_.data() + text_.size();
        if (gptr() == end) return traits_type::eof();
        if (static_cast<std::size_t>(gptr() - text_.data()) > reached_ + kMostAhead) {
            too_far_ = true;
            return traits_type::eof();
        }
        setg(text_.data(), gptr(), gptr() + std::min(kChunk, end - gptr()));
        return traits_type::to_int_type(*gptr());
    }

private:
    std::string text_;
    std::size_t reached_ = 0;
    bool too_far_ = false;
};

}  // namespace nearzero::yaml
