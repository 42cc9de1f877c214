// SPDX-License-Identifier: Apache-2.0
#include "workbook/value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/number.hpp"
#include "calendar/date.hpp"

namespace nearzero::workbook {

Value Value::scalar(std::string text, bool is_text, text::Origin cell) {
    Value value;
    value.kind = Kind::scalar;
    value.text = std::move(text);
    value.is_text = is_text;
    value.cell = std::move(cell);
    return value;
}

Value Value::empty(Kind kind, text::Origin cell) {
    Value value;
    value.kind = kind;
    value.cell = std::move(cell);
    return value;
}

Value* Value::find(std::string_view key) {
    constexpr std::size_t kFew = 32;
    if (members.size() <= kFew) {
        const auto found = std::ranges::find_if(members, [&](const auto& member) { return member.first == key; });
        return found == members.end() ? nullptr : &found->second;
    }
    for (std::size_t i = index.size(); i < members.size(); ++i) index.emplace(members[i].first, i);
    const auto found = index.find(key);
    return found == index.end() ? nullptr : &members[found->second].second;
}

std::vector<Step> parse_path(std::string_view path) {
    constexpr std::size_t kDeepest = 24;
    std::vector<Step> steps;
    std::size_t depth = 0;
    while (true) {
        const auto slash = path.find('/');
        std::string_view word = path.substr(0, slash);
        Step step;
        const auto bracket = word.find('[');
        step.key = word.substr(0, bracket);
        word.remove_prefix(step.key.size());
        while (word.starts_with('[')) {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(word.data() + 1, word.data() + word.size(), index);
            if (error != std::errc{} || end == word.data() + word.size() || *end != ']') return {};
            step.indices.push_back(index);
            word.remove_prefix(static_cast<std::size_t>(end - word.data()) + 1);
        }
        depth += 1 + step.indices.size();
        if (step.key.empty() || !word.empty() || depth > kDeepest) return {};
        steps.push_back(std::move(step));
        if (slash == std::string_view::npos) return steps;
        path.remove_prefix(slash + 1);
    }
}

PutFault put(Value& root, std::string_view path, Value value, text::Origin* first) {
    using enum PutFault;
    const std::vector<Step> steps = parse_path(path);
    if (steps.empty()) return bad_path;
    // The place of every step in turn; what is missing is made, as the kind that the next step needs.
    Value* at = &root;
    bool made = false;
    const auto need = [&](Value::Kind kind) {
        if (made) {
            at->kind = kind;
            made = false;
        }
        return at->kind == kind;
    };
    const auto stands_there = [&] {
        if (first != nullptr) *first = at->cell;
        return taken;
    };
    for (const Step& step : steps) {
        if (!need(Value::Kind::mapping)) return stands_there();
        Value* next = at->find(step.key);
        made = next == nullptr;
        if (made) {
            at->members.emplace_back(step.key, Value::empty(Value::Kind::mapping, value.cell));
            next = &at->members.back().second;
        }
        at = next;
        for (const std::size_t index : step.indices) {
            if (!need(Value::Kind::sequence)) return stands_there();
            if (index > at->members.size()) return bad_path;
            made = index == at->members.size();
            if (made) at->members.emplace_back("", Value::empty(Value::Kind::mapping, value.cell));
            at = &at->members[index].second;
        }
    }
    if (!made) return stands_there();
    *at = std::move(value);
    return none;
}

namespace {

constexpr std::size_t kOneLine = 110;

bool is_plain_start(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/// Whether a text may stand without quotes, in brackets too, and is read back as the same text. Rather too narrow.
bool is_plain(std::string_view text) {
    if (text.empty() || text.size() > 2000 || text.back() == ' ') return false;
    if (calendar::parse_date(text)) return true;
    if (!is_plain_start(static_cast<unsigned char>(text.front()))) return false;
    for (const std::string_view word :
         {"true", "false", "null", "True", "False", "TRUE", "FALSE", "Null", "NULL", "yes", "no", "on", "off",
          "Yes",  "No",    "On",   "Off",  "YES",   "NO",   "ON",    "OFF",  "y",    "n",   "Y",  "N"})
        if (text == word) return false;
    if (text.find("\xC2\xA0") != std::string_view::npos || text.find("\xE3\x80\x80") != std::string_view::npos)
        return false;  // blanks that do not look like what they are
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return is_plain_start(byte) || (c >= '0' && c <= '9') ||
               std::string_view{" -_.+/%()@*·"}.find(c) != std::string_view::npos;
    });
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out.append(1, '\\').append(1, c);
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else
            out += c;
    }
    return out += '"';
}

std::string key_text(std::string_view key) {
    const bool digits = !key.empty() && key.find_first_not_of("0123456789") == std::string_view::npos;
    return digits || is_plain(key) ? std::string{key} : quoted(key);
}

std::string scalar_text(const Value& value) {
    if (!value.is_text) return value.text;  // a number, a boolean, a date
    return is_plain(value.text) ? value.text : quoted(value.text);
}

class Writer {
public:
    explicit Writer(std::string (*remark)(std::string_view)) : remark_{remark} {}

    YamlText document(const Value& root) {
        mark(root);
        bool first = true;
        for (const auto& [key, value] : root.members) {
            if (remark_ != nullptr && !first) {
                out_.text += '\n';
                if (const std::string remark = remark_(key); !remark.empty()) out_.text += "# " + remark + '\n';
            }
            first = false;
            entry(key, value, 0);
        }
        return std::move(out_);
    }

private:
    /// What follows, up to the next mark, came from the cell of `value`.
    void mark(const Value& value) {
        text::Origin origin = value.cell;
        origin.begin = static_cast<std::uint32_t>(out_.text.size());
        if (!out_.origins.empty() && out_.origins.back().begin == origin.begin) out_.origins.pop_back();
        out_.origins.push_back(std::move(origin));
    }

    void entry(const std::string& key, const Value& value, std::size_t indent) {
        out_.text.append(indent, ' ');
        mark(value);
        out_.text += key_text(key) + ':';
        body(value, indent);
    }

    /// A value behind its key: in the same line where it is short, else below.
    void body(const Value& value, std::size_t indent) {
        if (const auto size = one_line(value); size && *size <= kOneLine) {
            out_.text += ' ';
            inline_value(value);
            out_.text += '\n';
            return;
        }
        out_.text += '\n';
        for (const auto& [key, member] : value.members) {
            if (value.kind == Value::Kind::mapping)
                entry(key, member, indent + 2);
            else
                item(member, indent + 2);
        }
    }

    void item(const Value& value, std::size_t indent) {
        out_.text.append(indent, ' ');
        if (const auto size = one_line(value); size && *size <= kOneLine) {
            out_.text += "- ";
            mark(value);
            inline_value(value);
            out_.text += '\n';
        } else if (value.kind == Value::Kind::sequence) {
            out_.text += '-';
            mark(value);
            body(value, indent);
        } else {
            out_.text += "- ";
            bool first = true;
            for (const auto& [key, member] : value.members) {
                if (first) {
                    mark(value);
                    out_.text += key_text(key) + ':';
                    body(member, indent + 2);
                } else {
                    entry(key, member, indent + 2);
                }
                first = false;
            }
        }
    }

    void inline_value(const Value& value) {
        if (value.kind == Value::Kind::scalar) {
            out_.text += scalar_text(value);
            return;
        }
        const bool mapping = value.kind == Value::Kind::mapping;
        out_.text += mapping ? '{' : '[';
        bool first = true;
        for (const auto& [key, member] : value.members) {
            if (!first) out_.text += ", ";
            first = false;
            mark(member);
            if (mapping) out_.text += key_text(key) + ": ";
            inline_value(member);
        }
        out_.text += mapping ? '}' : ']';
    }

    /// Bytes of a value in one line; nothing when it has collections of collections, which are read better in lines.
    static std::optional<std::size_t> one_line(const Value& value, int depth = 0) {
        if (value.kind == Value::Kind::scalar) return depth == 0 ? 0 : scalar_text(value).size();
        if (depth == 2) return std::nullopt;
        std::size_t size = 2;
        for (const auto& [key, member] : value.members) {
            const bool record = value.kind == Value::Kind::sequence && member.kind == Value::Kind::mapping;
            const auto more = record ? std::nullopt : one_line(member, depth + 1);
            if (!more) return std::nullopt;
            size += key.size() + *more + 4;
        }
        return size;
    }

    std::string (*remark_)(std::string_view);
    YamlText out_;
};

}  // namespace

YamlText to_yaml(const Value& root, std::string (*remark)(std::string_view key)) {
    return Writer{remark}.document(root);
}

}  // namespace nearzero::workbook
