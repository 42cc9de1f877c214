// SPDX-License-Identifier: Apache-2.0
/// Work on many items at once, results in order: the number of threads never shows in the output, and no more than a
/// window of results is alive at a time.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace nearzero::batch {

/// `consume(i, make(i))` for i = 0 … count−1, in that order, on the calling thread; `make` runs on `jobs` threads. `consume`
/// returns false to stop early. An exception of either stops the run and is thrown on.
template <class Make, class Consume>
void in_order(std::size_t count, unsigned jobs, Make&& make, Consume&& consume) {
    if (jobs <= 1 || count <= 1) {
        for (std::size_t i = 0; i < count; ++i)
            if (!consume(i, make(i))) return;
        return;
    }
    using Value = decltype(make(std::size_t{0}));
    const std::size_t window = std::size_t{jobs} * 8;
    struct Slot {
        std::optional<Value> value;
        std::exception_ptr failure;
        bool ready = false;
    };
    std::vector<Slot> slots(window);
    std::mutex mutex;
    std::condition_variable filled, freed;
    std::size_t next = 0;       // the item the next free thread takes
    std::size_t consumed = 0;   // items already handed on
    bool stop = false;

    const auto work = [&] {
        std::unique_lock lock{mutex};
        while (true) {
            freed.wait(lock, [&] { return stop || next >= count || next < consumed + window; });
            if (stop || next >= count) return;
            const std::size_t mine = next++;
            lock.unlock();
            Slot result;
            try {
                result.value.emplace(make(mine));
            } catch (...) {
                result.failure = std::current_exception();
            }
            result.ready = true;
            lock.lock();
            slots[mine % window] = std::move(result);
            filled.notify_one();
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < jobs; ++i) threads.emplace_back(work);

    std::exception_ptr failure;
    for (std::size_t i = 0; i < count && !failure; ++i) {
        Slot slot;
        {
            std::unique_lock lock{mutex};
            filled.wait(lock, [&] { return slots[i % window].ready; });
            slot = std::move(slots[i % window]);
            slots[i % window] = Slot{};
        }
        bool go_on = false;
        try {
            if (slot.failure) std::rethrow_exception(slot.failure);
            go_on = consume(i, std::move(*slot.value));
        } catch (...) {
            failure = std::current_exception();
        }
        const std::lock_guard lock{mutex};
        ++consumed;
        if (!go_on || failure) stop = true;
        freed.notify_all();
        if (stop) break;
    }
    {
        const std::lock_guard lock{mutex};
        stop = true;
    }
    freed.notify_all();
    threads.clear();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace nearzero::batch
