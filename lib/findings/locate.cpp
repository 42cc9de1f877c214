// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "findings/finding.hpp"

namespace nearzero::findings {
namespace {

/// Lines up to this size are kept whole. Longer ones are cut around the place, so that the findings of a file of one
/// long line do not each hold that line.
constexpr std::size_t kWholeLineBytes = 1024;
constexpr std::size_t kBytesBefore = 480;
constexpr std::size_t kBytesAfter = 480;

bool starts_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, starts_character));
}

void take_excerpt(Location& at, std::string_view line, std::size_t offset) {
    if (line.size() <= kWholeLineBytes) {
        at.excerpt = line;
        return;
    }
    std::size_t begin = offset > kBytesBefore ? offset - kBytesBefore : 0;
    while (begin > 0 && !starts_character(line[begin])) --begin;
    std::size_t end = std::min(line.size(), offset + kBytesAfter);
    while (end < line.size() && !starts_character(line[end])) ++end;
    at.excerpt = line.substr(begin, end - begin);
    at.excerpt_column = at.column - static_cast<int>(characters(line.substr(begin, offset - begin)));
    at.excerpt_cut = end < line.size();
}

}  // namespace

Location locate(std::string file, const text::Origin& cell) {
    Location at;
    at.file = std::move(file);
    at.sheet = cell.sheet;
    at.line = at.end_line = cell.row;
    at.column = cell.column;
    at.end_column = cell.row > 0 ? cell.column + 1 : 0;
    const std::string_view line = std::string_view{cell.content}.substr(0, cell.content.find('\n'));
    std::size_t end = std::min(line.size(), kBytesAfter);
    while (end < line.size() && !starts_character(line[end])) ++end;
    at.excerpt = line.substr(0, end);
    at.excerpt_cut = end < cell.content.size();
    return at;
}

Location locate(const Place& place) {
    Location at;
    at.pointer = place.pointer;
    if (place.source == nullptr) return at;
    const text::Source& source = *place.source;
    if (const text::Origin* cell = source.origin(place.span.begin)) {
        at = locate(source.name(), *cell);
        at.pointer = place.pointer;
        return at;
    }
    const auto size = static_cast<std::uint32_t>(source.text().size());
    at.file = source.name();
    at.byte = std::min(place.span.begin, size);
    at.end_byte = std::clamp(place.span.end, at.byte, size);

    const text::Position begin = source.position(at.byte);
    at.line = begin.line;
    at.column = begin.column;
    const std::string_view line = source.line_at(at.byte);
    const std::size_t offset = at.byte - source.line_begin(at.byte);
    const std::size_t length = at.end_byte - at.byte;
    if (offset + length <= line.size()) {  // within the line, which is nearly always so
        at.end_line = begin.line;
        at.end_column = begin.column + static_cast<int>(characters(line.substr(offset, length)));
    } else {
        const text::Position end = source.position(at.end_byte);
        at.end_line = end.line;
        at.end_column = end.column;
    }
    take_excerpt(at, line, offset);
    return at;
}

}  // namespace nearzero::findings
