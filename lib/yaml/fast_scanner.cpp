// SPDX-License-Identifier: Apache-2.0
/// One pass, one character class table, no allocation for a scalar. Every function returns false to decline; then
/// nothing of the half-built tree is used. What is accepted here must be accepted by the strict reader with the
/// same tree: when in doubt, decline.
#include "yaml/fast_scanner.hpp"

#include <array>
#include <cstring>

#include "text/utf8.hpp"
#include "yaml/builder.hpp"

namespace nearzero::yaml {
namespace {

enum Class : std::uint8_t {
    kKey = 1,          ///< in a plain key: letters, digits, _ - . and everything beyond ASCII
    kKeyStart = 2,     ///< begins a key or a plain scalar in any context
    kBlockText = 4,    ///< goes on with a plain scalar of a block without a second look
    kFlowText = 8,     ///< the same inside brackets
    kQuotedText = 16,  ///< goes on with a quoted scalar
};

constexpr std::array<std::uint8_t, 256> make_classes() {
    std::array<std::uint8_t, 256> classes{};
    for (std::size_t c = 0x20; c < 256; ++c) {
        if (c == 0x7F) continue;
        const bool word =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c >= 0x80;
        std::uint8_t bits = 0;
        if (word || c == '-' || c == '.') bits |= kKey;
        if (word) bits |= kKeyStart;
        if (c != ' ' && c != ':' && c != '#') bits |= kBlockText;
        if (word || c == '-' || c == '.' || c == '/' || c == '+' || c == '%' || c == '(' || c == ')' || c == '=' ||
            c == '@' || c == '*' || c == '&' || c == ';' || c == '<' || c == '>' || c == '~' || c == '!' || c == '$')
            bits |= kFlowText;
        if (c != '"' && c != '\'' && c != '\\') bits |= kQuotedText;
        classes[c] = bits;
    }
    return classes;
}
constexpr auto kClasses = make_classes();

constexpr bool is(char c, Class wanted) {
    return (kClasses[static_cast<unsigned char>(c)] & wanted) != 0;
}

/// The keys of one mapping: a bit for each likely key tells nearly always that a key is new.
class Keys {
public:
    /// False when the key is there already, or when there are too many to be sure cheaply.
    bool add(std::string_view key) {
        const auto first = static_cast<unsigned char>(key.front());
        const auto last = static_cast<unsigned char>(key.back());
        const auto middle = static_cast<unsigned char>(key[key.size() / 2]);
        const std::uint64_t bit = std::uint64_t{1} << ((key.size() + first * 7u + middle * 5u + last * 3u) & 63u);
        if ((seen_ & bit) != 0)
            for (std::size_t i = 0; i < count_; ++i)
                if (key == std::string_view{data_[i], size_[i]}) return false;
        if (count_ == kMost) return false;
        seen_ |= bit;
        data_[count_] = key.data();
        size_[count_++] = static_cast<std::uint32_t>(key.size());
        return true;
    }

private:
    static constexpr std::size_t kMost = 64;
    std::uint64_t seen_ = 0;
    std::size_t count_ = 0;
    const char* data_[kMost];  // set up to `count_` only
    std::uint32_t size_[kMost];
};

class Scanner {
public:
    Scanner(std::string_view text, const Limits& limits)
        : begin_{text.data()},
          at_{begin_},
          end_{begin_ + text.size()},
          line_{begin_},
          limits_{limits},
          builder_{text.size() / 8 + 16} {}

    std::unique_ptr<const Tree> run() {
        // The text of a source ends with a NUL, which no text holds: no bounds are checked below.
        if (!next_content() || at_ == end_ || column() != 0) return nullptr;
        const bool flow = *at_ == '{' || *at_ == '[';
        if (!(flow ? flow_value() && end_of_line() : block_node(0))) return nullptr;
        if (at_ != end_ || builder_.size() > limits_.nodes) return nullptr;
        return builder_.finish();
    }

private:
    std::uint32_t byte(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }
    std::size_t column() const { return static_cast<std::size_t>(at_ - line_); }
    bool is_dash() const { return *at_ == '-' && (at_[1] == ' ' || at_[1] == '\n'); }

    /// From the line end at `at_` to the next line.
    bool new_line() {
        if (static_cast<std::size_t>(at_ - line_) > limits_.line_bytes) return false;
        line_ = ++at_;
        return true;
    }

    void skip_comment() {
        const void* const found = std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_));
        at_ = found != nullptr ? static_cast<const char*>(found) : end_;
    }

    /// From the beginning of a line to the first character of the next line with content, or to the end.
    bool next_content() {
        for (;;) {
            while (*at_ == ' ') ++at_;
            if (*at_ == '#') skip_comment();
            if (*at_ != '\n') return at_ != end_ || static_cast<std::size_t>(at_ - line_) <= limits_.line_bytes;
            if (!new_line()) return false;
        }
    }

    /// Blanks, a comment and the line end; then on to the next content.
    bool end_of_line() {
        const char* const before = at_;
        while (*at_ == ' ') ++at_;
        if (*at_ == '#' && at_ != before) skip_comment();
        if (*at_ != '\n') return at_ == end_ && static_cast<std::size_t>(at_ - line_) <= limits_.line_bytes;
        return new_line() && next_content();
    }

    /// Blanks, comments and line ends inside brackets.
    bool flow_space() {
        while (*at_ == ' ') ++at_;
        if (*at_ != '\n' && *at_ != '#') return true;
        if (*at_ == '#') {
            if (at_[-1] != ' ') return false;
            skip_comment();
        }
        return *at_ == '\n' && new_line() && next_content();
    }

    bool room() const { return builder_.depth() < limits_.depth; }
    bool flow_room() const { return room() && builder_.depth() < limits_.unclosed_brackets; }

    static bool is_null_word(std::string_view text) {
        return text == "~" || text == "null" || text == "Null" || text == "NULL";
    }

    bool add_plain(const char* from, const char* to) {
        const std::string_view text{from, static_cast<std::size_t>(to - from)};
        if (text.size() > limits_.scalar_bytes || (text.size() <= 4 && is_null_word(text))) return false;
        last_ = byte(to);
        builder_.scalar({byte(from), last_}, text, false);
        return true;
    }

    /// A quoted scalar of one line without escapes.
    bool quoted(std::string_view& text) {
        const char* const from = at_;
        const char quote = *at_++;
        while (is(*at_, kQuotedText) || (*at_ != quote && (*at_ == '"' || *at_ == '\''))) ++at_;
        if (*at_ != quote || (quote == '\'' && at_[1] == '\'')) return false;
        text = {from + 1, static_cast<std::size_t>(at_ - from - 1)};
        last_ = byte(++at_);
        if (text.size() > limits_.scalar_bytes) return false;
        builder_.scalar({byte(from), last_}, text, true);
        return true;
    }

    /// The end of a plain key at `at_`: the colon, or null when there is no plain key.
    const char* key_end() const {
        if (!is(*at_, kKeyStart)) return nullptr;
        const char* end = at_ + 1;
        while (is(*end, kKey)) ++end;
        return *end == ':' ? end : nullptr;
    }

    bool add_key(std::string_view key, Keys& keys) {
        if (key.empty() || key.size() > limits_.key_bytes || !keys.add(key)) return false;
        for (const char c : key)
            if (static_cast<unsigned char>(c) >= 0x80) return text::is_nfc(key);
        return true;
    }

    bool plain_key(const char* end, Keys& keys) {
        const char* const from = at_;
        at_ = end;
        return add_plain(from, end) && add_key({from, static_cast<std::size_t>(end - from)}, keys);
    }

    bool quoted_key(Keys& keys) {
        std::string_view key;
        return quoted(key) && add_key(key, keys) && *at_ == ':';
    }

    bool block_node(std::size_t indent) {
        if (!room()) return false;
        return is_dash() ? block_sequence(indent) : block_mapping(indent);
    }

    bool block_mapping(std::size_t indent) {
        builder_.begin_mapping({byte(at_), 0});
        Keys keys;
        do {
            if (*at_ == '"' || *at_ == '\'') {
                if (!quoted_key(keys)) return false;
            } else {
                const char* const end = key_end();
                if (end == nullptr || !plain_key(end, keys)) return false;
            }
            ++at_;  // the colon
            if (!entry_value(indent)) return false;
        } while (at_ != end_ && column() == indent);
        builder_.end(last_);
        return at_ == end_ || column() < indent;
    }

    /// The value after the colon of a block mapping whose keys stand at `indent`.
    bool entry_value(std::size_t indent) {
        if (*at_ == ' ') {
            while (*at_ == ' ') ++at_;
            if (*at_ != '#' && *at_ != '\n') return inline_value();
        } else if (*at_ != '\n') {
            return false;
        }
        if (!end_of_value_line() || at_ == end_) return false;
        if (column() > indent) return block_node(column());
        return column() == indent && is_dash() && room() && block_sequence(indent);
    }

    /// After "key:" and blanks: a comment or nothing, then the next content.
    bool end_of_value_line() {
        if (*at_ == '#') skip_comment();
        return *at_ == '\n' && new_line() && next_content();
    }

    bool block_sequence(std::size_t indent) {
        builder_.begin_sequence({byte(at_), 0});
        do {
            ++at_;
            if (*at_ != ' ') return false;
            while (*at_ == ' ') ++at_;
            if (!item()) return false;
        } while (at_ != end_ && column() == indent && is_dash());
        builder_.end(last_);
        return at_ == end_ || column() <= indent;
    }

    /// What follows a dash on its line. An item on the next line is rare: the strict reader takes it.
    bool item() {
        if (is_dash()) return room() && block_sequence(column());
        if (const char* const end = key_end(); end != nullptr && (end[1] == ' ' || end[1] == '\n'))
            return room() && block_mapping(column());
        return inline_value();
    }

    /// A scalar or a collection in brackets that begins on this line, up to the next content.
    bool inline_value() {
        std::string_view ignored;
        if (*at_ == '"' || *at_ == '\'') return quoted(ignored) && end_of_line();
        if (*at_ == '[' || *at_ == '{') return flow_value() && end_of_line();
        const bool negative = *at_ == '-' && is(at_[1], kKeyStart);
        if (!is(*at_, kKeyStart) && !negative && *at_ != '.' && *at_ != '/' && *at_ != '(' && *at_ != '+') return false;
        return block_plain();
    }

    bool block_plain() {
        const char* const from = at_;
        const char* to;
        for (;;) {
            while (is(*at_, kBlockText)) ++at_;
            to = at_;
            if (*at_ == ':') {
                if (at_[1] == ' ' || at_[1] == '\n' || at_ + 1 == end_) return false;
                ++at_;
            } else if (*at_ == '#') {
                ++at_;  // inside a word: part of the text
            } else if (*at_ == ' ') {
                while (*at_ == ' ') ++at_;
                if (*at_ == '\n' || *at_ == '#' || at_ == end_) break;
            } else if (*at_ == '\n' || at_ == end_) {
                break;
            } else {
                return false;
            }
        }
        if (*at_ == '#') skip_comment();
        return add_plain(from, to) && end_of_line();
    }

    bool flow_value() {
        if (*at_ == '{') return flow_mapping();
        if (*at_ == '[') return flow_sequence();
        std::string_view ignored;
        if (*at_ == '"' || *at_ == '\'') return quoted(ignored);
        return flow_plain();
    }

    bool flow_plain() {
        const bool negative = *at_ == '-' && is(at_[1], kKeyStart);
        if (!is(*at_, kKeyStart) && !negative && *at_ != '/' && *at_ != '.') return false;
        const char* const from = at_;
        const char* to;
        for (;;) {
            while (is(*at_, kFlowText)) ++at_;
            to = at_;
            if (*at_ == ' ') {
                while (*at_ == ' ') ++at_;
                if (!is(*at_, kFlowText)) break;
            } else if (*at_ == ':' && is(at_[1], kFlowText)) {
                ++at_;
            } else {
                break;
            }
        }
        // A line end may be followed by more of the text: only a comma or a bracket after it ends the scalar.
        if (!flow_space() || (*at_ != ',' && *at_ != ']' && *at_ != '}')) return false;
        return add_plain(from, to);
    }

    bool flow_sequence() {
        if (!flow_room()) return false;
        builder_.begin_sequence({byte(at_++), 0});
        for (;;) {
            if (!flow_space()) return false;
            if (*at_ == ']') break;
            if (!flow_value() || !flow_space()) return false;
            if (*at_ == ',')
                ++at_;
            else if (*at_ != ']')
                return false;
        }
        last_ = byte(++at_);
        builder_.end(last_);
        return true;
    }

    bool flow_mapping() {
        if (!flow_room()) return false;
        builder_.begin_mapping({byte(at_++), 0});
        Keys keys;
        for (;;) {
            if (!flow_space()) return false;
            if (*at_ == '}') break;
            if (*at_ == '"' || *at_ == '\'') {
                if (!quoted_key(keys)) return false;
            } else {
                const char* const end = key_end();
                if (end == nullptr || end[1] != ' ' || !plain_key(end, keys)) return false;
            }
            ++at_;  // the colon
            while (*at_ == ' ') ++at_;
            if (!flow_value() || !flow_space()) return false;
            if (*at_ == ',')
                ++at_;
            else if (*at_ != '}')
                return false;
        }
        last_ = byte(++at_);
        builder_.end(last_);
        return true;
    }

    const char* begin_;
    const char* at_;
    const char* end_;
    const char* line_;        ///< where the current line begins
    std::uint32_t last_ = 0;  ///< end of the value read last
    const Limits& limits_;
    Builder builder_;
};

}  // namespace

std::unique_ptr<const Tree> scan_fast(const text::Source& source, const Limits& limits) {
    return Scanner{source.text(), limits}.run();
}

}  // namespace nearzero::yaml
