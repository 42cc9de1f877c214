// SPDX-License-Identifier: Apache-2.0
/// Results in order whatever the threads do, an early stop, exceptions of either side, and a bounded window.
#include "batch/ordered.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>

using namespace nearzero;

namespace {

constexpr unsigned kJobs[] = {1, 2, 3, 8};

/// Sleeps for up to a millisecond, another time for each item: results come ready out of order.
void delay(std::size_t item) {
    std::mt19937 engine{static_cast<unsigned>(item * 2654435761U)};
    std::this_thread::sleep_for(std::chrono::microseconds{engine() % 1000});
}

}  // namespace

TEST_CASE("order is kept, every item is made once, consumed on the calling thread") {
    for (const unsigned jobs : kJobs)
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{200}}) {
            CAPTURE(jobs);
            CAPTURE(count);
            std::vector<std::atomic<int>> made(count);
            std::vector<std::size_t> consumed;
            bool here = true;
            const auto self = std::this_thread::get_id();
            batch::in_order(
                count, jobs,
                [&](std::size_t i) {
                    delay(i);
                    ++made[i];
                    return std::make_unique<std::size_t>(i * 7);  // move-only, as an evaluation is
                },
                [&](std::size_t i, std::unique_ptr<std::size_t> value) {
                    here = here && std::this_thread::get_id() == self;
                    CHECK(*value == i * 7);
                    consumed.push_back(i);
                    return true;
                });
            CHECK(here);
            REQUIRE(consumed.size() == count);
            for (std::size_t i = 0; i < count; ++i) CHECK(consumed[i] == i);
            CHECK(std::ranges::all_of(made, [](const auto& times) { return times == 1; }));
        }
}

TEST_CASE("consume that returns false ends the run; nothing after it is consumed") {
    for (const unsigned jobs : kJobs) {
        CAPTURE(jobs);
        std::atomic<std::size_t> made = 0;
        std::size_t last = 0;
        batch::in_order(
            std::size_t{10'000}, jobs, [&](std::size_t i) { return ++made, i; },
            [&](std::size_t i, std::size_t) {
                last = i;
                return i < 20;
            });
        CHECK(last == 20);
        CHECK(made <= 21 + std::size_t{jobs} * 8);  // no further than the window
    }
}

TEST_CASE("an exception of make arrives in its turn, after the results before it") {
    for (const unsigned jobs : kJobs) {
        CAPTURE(jobs);
        std::size_t consumed = 0;
        const auto run = [&] {
            batch::in_order(
                std::size_t{100}, jobs,
                [](std::size_t i) {
                    delay(i);
                    if (i == 30) throw std::runtime_error{"item 30"};
                    return i;
                },
                [&](std::size_t, std::size_t) { return ++consumed, true; });
        };
        CHECK_THROWS_WITH_AS(run(), "item 30", std::runtime_error);
        CHECK(consumed == 30);
    }
}

TEST_CASE("an exception of consume ends the run") {
    for (const unsigned jobs : kJobs) {
        CAPTURE(jobs);
        std::size_t consumed = 0;
        const auto run = [&] {
            batch::in_order(
                std::size_t{100}, jobs, [](std::size_t i) { return i; },
                [&](std::size_t i, std::size_t) {
                    if (i == 12) throw std::runtime_error{"full disk"};
                    return ++consumed, true;
                });
        };
        CHECK_THROWS_WITH_AS(run(), "full disk", std::runtime_error);
        CHECK(consumed == 12);
    }
}

TEST_CASE("no more than a window of results is alive, however slow the consumer") {
    struct Alive {
        explicit Alive(std::atomic<int>& count, std::atomic<int>& most) : count_{&count} {
            const int now = ++*count_;
            for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
            }
        }
        Alive(Alive&& other) noexcept : count_{std::exchange(other.count_, nullptr)} {}
        Alive& operator=(Alive&& other) noexcept { return std::swap(count_, other.count_), *this; }
        ~Alive() {
            if (count_ != nullptr) --*count_;
        }
        std::atomic<int>* count_;
    };
    for (const unsigned jobs : {2U, 3U, 8U}) {
        CAPTURE(jobs);
        std::atomic<int> count = 0, most = 0;
        batch::in_order(
            std::size_t{300}, jobs,
            [&](std::size_t) {
                return Alive{count, most};
            },
            [&](std::size_t i, Alive) {
                if (i % 10 == 0) std::this_thread::sleep_for(std::chrono::milliseconds{1});
                return true;
            });
        CHECK(count == 0);
        CHECK(most <= static_cast<int>(jobs * 8 + 1));  // the window, and the one that is being consumed
        CHECK(most > 1);
    }
}
