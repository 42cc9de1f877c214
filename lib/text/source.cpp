// SPDX-License-Identifier: Apache-2.0
#include "text/source.hpp"

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

#include "text/utf8.hpp"

namespace nearzero::text {

/// A file with a hundred thousand findings asks for as many positions: counting line ends each time would be
/// quadratic. A file without findings never pays.
struct Source::Lines {
    std::once_flag once;
    std::vector<std::uint32_t> begins;

    const std::vector<std::uint32_t>& of(std::string_view text) {
        std::call_once(once, [&] {
            begins.push_back(0);
            for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
                begins.push_back(static_cast<std::uint32_t>(at + 1));
        });
        return begins;
    }
};

Source::Source() : Source{{}, {}} {}
Source::Source(std::string name, std::string text) : Source{std::move(name), std::move(text), {}} {}
Source::Source(std::string name, std::string text, std::vector<Origin> origins)
    : name_{std::move(name)}, text_{std::move(text)}, origins_{std::move(origins)}, lines_{std::make_unique<Lines>()} {}
Source::Source(const Source& other) : Source{other.name_, other.text_, other.origins_} {}
Source::Source(Source&& other) noexcept = default;
Source& Source::operator=(Source other) noexcept {
    name_.swap(other.name_);
    text_.swap(other.text_);
    origins_.swap(other.origins_);
    lines_.swap(other.lines_);
    return *this;
}
Source::~Source() = default;

std::uint32_t Source::line_begin(std::uint32_t byte) const {
    const std::string_view before = text().substr(0, std::min<std::size_t>(byte, text_.size()));
    const auto line_end = before.rfind('\n');
    return line_end == std::string_view::npos ? 0 : static_cast<std::uint32_t>(line_end + 1);
}

std::string_view Source::line_at(std::uint32_t byte) const {
    const std::string_view rest = text().substr(line_begin(byte));
    return rest.substr(0, rest.find('\n'));
}

const Origin* Source::origin(std::uint32_t byte) const {
    const auto next = std::ranges::upper_bound(origins_, byte, {}, &Origin::begin);
    return next == origins_.begin() ? nullptr : &*std::prev(next);
}

Position Source::position(std::uint32_t byte) const {
    if (const Origin* cell = origin(byte)) return {.line = cell->row, .column = cell->column};
    const std::size_t at = std::min<std::size_t>(byte, text_.size());
    if (!lines_) return {};  // moved from
    const auto& begins = lines_->of(text_);
    const auto next = std::ranges::upper_bound(begins, at);
    const std::uint32_t begin = *std::prev(next);
    return {.line = static_cast<int>(next - begins.begin()),
            .column = static_cast<int>(count_characters(text().substr(begin, at - begin))) + 1};
}

}  // namespace nearzero::text
