// SPDX-License-Identifier: Apache-2.0
/// A file in blocks of whole lines, for work on several blocks at once, and the results in the order of the file. How
/// many threads work never shows: blocks are cut by the file alone, and what they give is merged one after another.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "table/csv.hpp"

namespace nearzero::table {

/// One block in memory. `kMargin` bytes can be read before its first and behind its last, where a line end stands
/// first: the last line of a file needs none of its own.
class Block {
public:
    static constexpr std::size_t kMargin = 64;
    static constexpr std::size_t kSize = std::size_t{256}
                                         << 10;  // what is read stays in the cache while it is worked on

    std::string_view text() const { return {bytes_.data() + kMargin, size_}; }
    std::uint64_t number() const { return number_; }
    /// Whether no line ends in it, so that more of the file would be needed.
    bool is_part_of_line() const { return size_ >= kSize && !text().ends_with('\n'); }

private:
    friend class BlockSource;
    std::vector<char> bytes_;
    std::size_t size_ = 0;
    std::uint64_t number_ = 0;
};

/// Cuts a file into blocks behind the last line end that fits. Not for several threads at once.
class BlockSource {
public:
    /// `begin` is what has been read before.
    BlockSource(const ReadBlock& next, std::string_view begin) : next_{next}, carried_{begin} {}

    /// The next block; false at the end of the file.
    bool fill(Block& block);
    bool at_end() const { return at_end_ && carried_.empty(); }

    /// What was read and is in no block.
    std::string_view carried() const { return carried_; }

private:
    const ReadBlock& next_;
    std::string carried_;
    std::uint64_t count_ = 0;
    bool at_end_ = false;
};

/// Gives the blocks of `source` to `jobs` workers. `Worker::scan(const Block&)` runs at once on all of them and says
/// whether it accepts the block; `bool Worker::merge()` follows for accepted blocks, in the order of the file, one at a
/// time, and may still decline. Nothing is merged from the first declined block on; the texts from there on that were
/// already taken are returned.
template <class Worker>
std::vector<std::string> scan_blocks(BlockSource& source, std::vector<Worker>& workers) {
    std::mutex reading, merging;
    std::condition_variable turn;
    std::uint64_t next = 0;
    std::vector<std::string> declined;
    std::exception_ptr failure;

    const auto work = [&](Worker& worker) {
        Block block;
        while (true) {
            {
                const std::lock_guard lock{reading};
                {
                    const std::lock_guard order{merging};
                    if (!declined.empty() || failure) return;
                }
                try {
                    if (!source.fill(block)) return;
                } catch (...) {
                    const std::lock_guard order{merging};
                    failure = std::current_exception();
                    return;
                }
            }
            bool accepted = false;
            std::exception_ptr thrown;
            try {
                accepted = worker.scan(block);
            } catch (...) {
                thrown = std::current_exception();
            }
            std::unique_lock order{merging};
            turn.wait(order, [&] { return next == block.number(); });
            if (thrown && !failure) failure = thrown;
            if (!failure) {
                try {
                    if (!declined.empty() || !accepted || !worker.merge()) declined.emplace_back(block.text());
                } catch (...) {
                    failure = std::current_exception();
                }
            }
            ++next;
            turn.notify_all();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < workers.size(); ++i) threads.emplace_back(work, std::ref(workers[i]));
        work(workers.front());
    }
    if (failure) std::rethrow_exception(failure);
    return declined;
}

}  // namespace nearzero::table
