// SPDX-License-Identifier: Apache-2.0
/// Speed of the YAML readers over files given as arguments: megabytes a second of the text check, of the fast
/// scanner, of the whole fast way and of the strict reader. Not a test.
///     reader_bench FILE… [--repeat N]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.hpp"
#include "yaml/fast_scanner.hpp"
#include "yaml/strict_reader.hpp"

namespace {

using namespace nearzero;

template <class F>
void measure(const char* what, const std::vector<text::Source>& sources, int repeat, F&& each) {
    using Clock = std::chrono::steady_clock;
    double best = 1e9;
    std::size_t accepted = 0;
    std::size_t bytes = 0;
    for (const auto& source : sources) bytes += source.text().size();
    for (int run = 0; run < 5; ++run) {
        accepted = 0;
        const auto begin = Clock::now();
        for (int i = 0; i < repeat; ++i)
            for (const auto& source : sources) accepted += each(source) ? 1u : 0u;
        best = std::min(best, std::chrono::duration<double>(Clock::now() - begin).count() / repeat);
    }
    std::printf("%-28s %8.1f MB/s   %zu of %zu accepted\n", what, static_cast<double>(bytes) / best / 1e6,
                accepted / static_cast<std::size_t>(repeat), sources.size());
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<text::Source> sources;
    int repeat = 1;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view{argv[i]} == "--repeat" && i + 1 < argc) {
            repeat = std::max(1, std::atoi(argv[++i]));
            continue;
        }
        std::ifstream file{argv[i], std::ios::binary};
        sources.emplace_back(argv[i], text::normalise({std::istreambuf_iterator<char>{file}, {}}));
    }
    if (sources.empty()) {
        std::fprintf(stderr, "usage: reader_bench FILE... [--repeat N]\n");
        return 2;
    }
    const yaml::Limits limits;
    measure("text check", sources, repeat, [](const auto& s) { return !text::check_text(s.text()); });
    measure("fast scanner", sources, repeat, [&](const auto& s) { return yaml::scan_fast(s, limits) != nullptr; });
    measure("read, fast way", sources, repeat, [&](const auto& s) {
        findings::Sink sink;
        return yaml::read(s.name(), std::string{s.text()}, sink, limits).has_value();
    });
    measure("strict reader", sources, 1, [&](const auto& s) {
        findings::Sink sink;
        return yaml::read_strict(s, limits, sink) != nullptr;
    });
    return 0;
}
