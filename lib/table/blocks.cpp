// SPDX-License-Identifier: Apache-2.0
#include "table/blocks.hpp"

#include <algorithm>

namespace nearzero::table {

bool BlockSource::fill(Block& block) {
    block.bytes_.resize(Block::kMargin + std::max(Block::kSize, carried_.size()) + Block::kMargin);
    char* const begin = block.bytes_.data() + Block::kMargin;
    std::size_t filled = carried_.copy(begin, carried_.size());
    while (filled < Block::kSize && !at_end_) {
        const std::size_t count = next_(begin + filled, Block::kSize - filled);
        at_end_ = count == 0;
        filled += count;
    }
    const std::string_view all{begin, filled};
    const auto last = at_end_ ? std::string_view::npos : all.rfind('\n');
    block.size_ = last == std::string_view::npos ? filled : last + 1;
    carried_.assign(all.substr(block.size_));
    begin[block.size_] = '\n';
    block.number_ = count_++;
    return block.size_ > 0;
}

}  // namespace nearzero::table
