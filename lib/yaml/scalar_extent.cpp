// SPDX-License-Identifier: Apache-2.0
#include "yaml/scalar_extent.hpp"

#include <algorithm>

namespace nearzero::yaml {
namespace {

constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

std::size_t line_end(std::string_view source, std::size_t from) {
    return std::min(source.find('\n', from), source.size());
}

}  // namespace

std::size_t quoted_end(std::string_view source, std::size_t begin) {
    const char quote = source[begin];
    for (std::size_t at = begin + 1; at < source.size(); ++at) {
        if (quote == '"' && source[at] == '\\') {
            ++at;
        } else if (source[at] == quote) {
            if (quote == '"' || at + 1 == source.size() || source[at + 1] != '\'') return at + 1;
            ++at;  // '' is a quote inside single quotes
        }
    }
    return std::string_view::npos;
}

std::size_t plain_end(std::string_view source, std::size_t begin, std::string_view value) {
    if (source.substr(begin, value.size()) == value) return begin + value.size();
    std::size_t at = begin;
    std::size_t end = begin;
    for (const char c : value) {
        if (is_blank(c)) continue;
        while (at < source.size() && is_blank(source[at])) ++at;
        if (at == source.size() || source[at] != c) break;
        end = ++at;
    }
    return end;
}

std::size_t block_scalar_end(std::string_view source, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < source.size() && !is_blank(source[end])) ++end;  // the header: indicators
    std::size_t indentation = 0;
    for (std::size_t line = line_end(source, begin) + 1; line < source.size();) {
        const std::size_t next = line_end(source, line);
        const std::size_t text = std::min(source.find_first_not_of(' ', line), next);
        if (text < next) {
            if (indentation == 0) indentation = text - line;
            if (indentation == 0 || text - line < indentation) break;
            end = next;
        }
        line = next + 1;
    }
    return end;
}

std::size_t bracket_end(std::string_view source, std::size_t from) {
    for (std::size_t at = from; at < source.size(); ++at) {
        const char c = source[at];
        if (c == '#')
            at = line_end(source, at);
        else if (!is_blank(c) && c != ',')
            return at + 1;
    }
    return source.size();
}

}  // namespace nearzero::yaml
