// SPDX-License-Identifier: Apache-2.0
#include "table/block_buffer.hpp"

#include <algorithm>
#include <cstring>

namespace nearzero::table {

bool BlockBuffer::refill() {
    if (at_end_) return false;
    const std::size_t kept = filled_ - used_;
    if (kept > 0 && used_ > 0) std::memmove(data_.data(), data_.data() + used_, kept);
    fresh_ = lines_end_ - used_;
    lines_end_ = fresh_;
    used_ = 0;
    filled_ = kept;
    // A window that is mostly full of one record, or was too small for the last block, doubles.
    std::size_t size = data_.empty() ? kFirst : std::min(data_.size() * 2, std::max(kBlock, data_.size()));
    if (kept * 2 > size) size = std::min(size * 2, kMost);
    if (size > data_.size()) data_.resize(size);
    const std::size_t before = filled_;
    while (filled_ < data_.size()) {
        const std::size_t count = next_(data_.data() + filled_, data_.size() - filled_);
        if (count == 0) {
            at_end_ = true;
            break;
        }
        filled_ += count;
    }
    find_lines_end();
    return filled_ > before || at_end_;
}

void BlockBuffer::find_lines_end() {
    if (at_end_) {
        lines_end_ = filled_;
        return;
    }
    const std::string_view window{data_.data(), filled_};
    const auto line_end = window.rfind('\n');
    if (line_end != std::string_view::npos && line_end + 1 > lines_end_) lines_end_ = line_end + 1;
}

}  // namespace nearzero::table
