// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/monte_carlo.hpp"

#include <algorithm>
#include <barrier>
#include <cmath>
#include <span>
#include <thread>
#include <unordered_set>

#include "base/internal_error.hpp"
#include "uncertainty/condition.hpp"
#include "uncertainty/kernel.hpp"
#include "uncertainty/linear.hpp"
#include "uncertainty/moments.hpp"
#include "uncertainty/order_statistics.hpp"

namespace nearzero::uncertainty {

namespace {

constexpr unsigned kMostThreads = 64;

/// The variable half of a counter: FNV-1a of the name, its bits mixed (the finaliser of SplitMix64); two names never
/// share one.
std::vector<std::uint64_t> counters_of(const std::vector<std::string>& names) {
    std::vector<std::uint64_t> counters;
    std::unordered_set<std::uint64_t> taken;
    for (const std::string& name : names) {
        std::uint64_t hash = 0xcbf29ce484222325u;
        for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9u;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebu;
        hash ^= hash >> 31;
        while (!taken.insert(hash).second) ++hash;
        counters.push_back(hash);
    }
    return counters;
}

struct Use {
    Index form = 0;
    double coefficient = 0.0;
};

class Simulation {
public:
    Simulation(const Model& model, const Errors& errors, Linear& linear, const Draws& draws, unsigned jobs)
        : model_{model},
          errors_{errors},
          linear_{linear},
          draws_{draws},
          jobs_{jobs},
          counters_{counters_of(errors.names)},
          blocks_{(std::size_t{draws.count} + kBlock - 1) / kBlock},
          uses_(model.lines.size()),
          forms_(model.forms.size(), std::vector<double>(blocks_ * kBlock)),
          buffers_(jobs, std::vector<double>(blocks_ * kBlock)),
          scratch_(jobs, std::vector<double>(2 * std::size_t{draws.count})) {
        for (Index form = 0; form < model.forms.size(); ++form)
            for (const Term& term : model.forms[form]) uses_[term.line].push_back({form, term.coefficient});
        for (const Event& event : model.events)
            for (const Condition& condition : event)
                conditions_.push_back({&condition, std::vector<char>(draws.count)});
    }

    void run() {
        std::barrier<> barrier{static_cast<std::ptrdiff_t>(jobs_)};
        std::vector<std::jthread> threads;
        for (unsigned thread = 1; thread < jobs_; ++thread)
            threads.emplace_back([&, thread] { work(thread, barrier); });
        work(0, barrier);
    }

    /// The share of draws in which all conditions of the event hold; events in the order of the model.
    double next_probability(const Event& event) {
        const std::span members{conditions_.data() + next_condition_, event.size()};
        next_condition_ += event.size();
        std::size_t count = 0;
        for (std::size_t draw = 0; draw < draws_.count; ++draw)
            count +=
                std::ranges::all_of(members, [&](const auto& member) { return member.holds[draw] != 0; }) ? 1u : 0u;
        return static_cast<double>(count) / static_cast<double>(draws_.count);
    }

private:
    struct Tested {
        const Condition* condition;
        std::vector<char> holds;  // by draw
    };

    /// Each thread draws one line of a wave; then, all waiting for each other, adds its share of the draws of all of
    /// them to the forms: so the sums run in the order of the lines, whatever the number of threads.
    void work(unsigned thread, std::barrier<>& barrier) {
        for (std::size_t wave = 0; wave < model_.lines.size(); wave += jobs_) {
            if (wave + thread < model_.lines.size()) draw_line(wave + thread, thread);
            if (jobs_ == 1) continue;
            barrier.arrive_and_wait();
            const std::size_t end = std::min(wave + jobs_, model_.lines.size());
            for (std::size_t block = thread; block < blocks_; block += jobs_)
                for (std::size_t line = wave; line < end; ++line)
                    add_to_forms(line, block, buffers_[line - wave].data() + block * kBlock);
            barrier.arrive_and_wait();
        }
        for (std::size_t output = thread; output < model_.outputs.size(); output += jobs_) draw_output(output, thread);
    }

    std::size_t size_of(std::size_t block) const { return std::min(kBlock, draws_.count - block * kBlock); }

    /// product[i] *= the deviation of the input in the draws of a block.
    void multiply(Index input, std::size_t block, double* product) const {
        if (errors_.variable[input] == kExact || errors_.distributions[input]->sd == 0.0) return;
        double u[kBlock];
        kernel_.uniforms(draws_.seed, counters_[errors_.variable[input]], static_cast<std::uint32_t>(block * kBlock),
                         u);
        kernel_.multiply(*errors_.distributions[input], u, product);
    }

    void draw_line(std::size_t index, unsigned thread) {
        const Line& line = model_.lines[index];
        Estimate& estimate = linear_.lines[index];
        const bool exact = estimate.sd == 0.0;
        Moments moments{line.value};
        for (std::size_t block = 0; block < blocks_; ++block) {
            double* const x = buffers_[thread].data() + block * kBlock;
            std::fill_n(x, kBlock, line.value);
            if (!exact) {
                for (const Index input : line.inputs) multiply(input, block, x);
                moments.add(x, size_of(block));
            }
            if (jobs_ == 1) add_to_forms(index, block, x);  // while it is in the nearest cache
        }
        if (!exact) estimate = summary(line.value, moments, thread);
    }

    Estimate summary(double value, const Moments& moments, unsigned thread) {
        const Tails tails = tails_of({buffers_[thread].data(), draws_.count}, scratch_[thread]);
        return {.value = value, .mean = moments.mean(), .sd = moments.sd(), .low = tails.low, .high = tails.high};
    }

    void add_to_forms(std::size_t line, std::size_t block, const double* x) {
        for (const Use& use : uses_[line]) {
            double* const form = forms_[use.form].data() + block * kBlock;
            for (std::size_t i = 0; i < kBlock; ++i) form[i] += use.coefficient * x[i];
        }
    }

    void draw_output(std::size_t index, unsigned thread) {
        OutputResult& result = linear_.outputs[index];
        if (result.undefined != Undefined::no) return;
        const double value = result.estimate->value;
        double* const x = buffers_[thread].data();
        if (result.estimate->sd == 0.0) {
            std::fill_n(x, draws_.count, value);
        } else {
            Moments moments{value};
            for (std::size_t block = 0; block < blocks_; ++block) {
                result.undefined = evaluate(model_.outputs[index], block, x + block * kBlock);
                if (result.undefined != Undefined::no) break;
                moments.add(x + block * kBlock, size_of(block));
            }
            if (result.undefined == Undefined::no && !(std::isfinite(moments.mean()) && std::isfinite(moments.sd())))
                result.undefined = Undefined::not_finite;
            if (result.undefined != Undefined::no) {
                result.estimate.reset();
                result.contributions.clear();
                return;
            }
            result.estimate = summary(value, moments, thread);
        }
        for (Tested& tested : conditions_)
            if (tested.condition->output == index)
                for (std::size_t draw = 0; draw < draws_.count; ++draw)
                    tested.holds[draw] =
                        holds(x[draw], tested.condition->comparison, tested.condition->threshold) ? 1 : 0;
    }

    Undefined evaluate(const Output& output, std::size_t block, double* out) const {
        std::fill_n(out, kBlock, output.offset);
        for (const Quotient& quotient : output.quotients) {
            double above[kBlock], below[kBlock];
            std::fill_n(above, kBlock, quotient.scale);
            std::fill_n(below, kBlock, 1.0);
            if (quotient.numerator) {
                const double* const form = forms_[*quotient.numerator].data() + block * kBlock;
                for (std::size_t i = 0; i < kBlock; ++i) above[i] *= form[i];
            }
            if (quotient.denominator) {
                const double* const form = forms_[*quotient.denominator].data() + block * kBlock;
                std::copy_n(form, kBlock, below);
            }
            for (const Index input : quotient.times) multiply(input, block, above);
            for (const Index input : quotient.over) multiply(input, block, below);
            const bool negative = quotient.denominator && linear_.forms[*quotient.denominator] < 0.0;
            bool crosses = false;
            for (std::size_t i = 0; i < size_of(block); ++i)
                crosses |= negative ? !(below[i] < 0.0) : !(below[i] > 0.0);
            if (crosses) return Undefined::denominator_crosses;
            for (std::size_t i = 0; i < kBlock; ++i) out[i] += above[i] / below[i];
        }
        return Undefined::no;
    }

    const Model& model_;
    const Errors& errors_;
    Linear& linear_;  // estimates are replaced by those of the draws
    Draws draws_;
    unsigned jobs_;
    const Kernel& kernel_ = kernel();
    std::vector<std::uint64_t> counters_;
    std::size_t blocks_;
    std::vector<std::vector<Use>> uses_;        // of each line
    std::vector<std::vector<double>> forms_;    // draws of each form
    std::vector<std::vector<double>> buffers_;  // draws of a line or output, by thread
    std::vector<std::vector<double>> scratch_;
    std::vector<Tested> conditions_;  // of all events, in order
    std::size_t next_condition_ = 0;
};

}  // namespace

Result simulate(const Model& model, const Draws& draws, unsigned jobs) {
    if (draws.count == 0) throw base::InternalError{"uncertainty: no draws"};
    Errors errors = errors_of(model);
    Linear linear = linearise(model, errors);
    Simulation simulation{model, errors, linear, draws, std::clamp(jobs, 1u, kMostThreads)};
    simulation.run();

    Result result;
    for (const Event& event : model.events) {
        EventResult& outcome = result.events.emplace_back(start_event(event, linear.outputs));
        const double probability = simulation.next_probability(event);
        if (outcome.undefined == Undefined::no && outcome.without_bounds.empty()) outcome.probability = probability;
    }
    result.inputs = std::move(errors.distributions);
    result.lines = std::move(linear.lines);
    result.outputs = std::move(linear.outputs);
    return result;
}

}  // namespace nearzero::uncertainty
