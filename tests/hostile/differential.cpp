// SPDX-License-Identifier: Apache-2.0
/// The promise between the two readers: whatever the fast scanner accepts, the strict reader accepts without a
/// finding and with an identical tree. Over every YAML file of the project and over damaged dataset-shaped texts.
/// NEARZERO_DAMAGES sets the number of damages, NEARZERO_DAMAGE_SEED the seed.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "damage.hpp"
#include "text/utf8.hpp"
#include "yaml/fast_scanner.hpp"
#include "yaml/strict_reader.hpp"

namespace {

using namespace nearzero;

constexpr const char* kShapes[] = {
    R"(# yaml-language-server: $schema=x
schema: nearzero/pilot/v1

pilot:
  id: sz-yungu-park
  name: {zh: 云谷产业园, en: Yungu Industrial Park}
  programme: shenzhen-2025        # built-in id
  area: {value: 12.4, unit: ha}
years: {base: 2023, reported: [2023, 2024, 2025]}
activities:
  - id: grid-power
    factor: electricity.grid
    amount: {2023: 18250, 2024: 17600.5, 2025: -1.6e3}
    evidence: [power-bills]
  - id: gas
    unit: 万立方米
    note: "a: b # c"
    amount:
      2023: 42.1
      2024: 40.0
custom_factors: []
)",
    R"(a:
- x
- 'y z'
- - p
  - q: 1
    r: [a, {b: c, d: "e"}, [ ]]
-   s: http://example.org/#x
    t: 2026-03-01

b: text with  two blanks   # comment
c: {}
)",
    R"({"schema": "nearzero/pilot/v1", "n": [1, 2.5, true, "x"],
 "m": {"2023": 1, "k": {"z": []}},
 # note
 "t": 'it', "u": plain text}
)",
    R"(instruments:
  - {id: gec-2025, kind: green-certificate, unit: MWh, amount: {2025: 5000}, applies_to: [grid-power],
     generated: {from: 2025-01-01, to: 2025-12-31}, serials: [GEC-2025-0001..5000], retired: 2026-02-10}
plan:
  tasks:
    - area: energy
      summary: 屋顶光伏（二期）+ 储能
  approach: 'quoted: yes'
)",
    "- a\n- b\n- {x: 1, y: [2, 3]}\n- k: v\n  w:\n    - 1\n    - 2\n- \"q\"\n",
    "a: 1\nb:\n  c: x y\n  d:\n    e: -5\n    f: .5\n  # c\ng: (h)\n",
};

std::string contents(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// Whether the fast scanner accepts; checks the promise when it does.
bool agrees(const std::string& bytes) {
    if (text::check_text(bytes)) return false;
    const text::Source source{"x.yaml", text::normalise(bytes)};
    const yaml::Limits limits;
    const auto fast = yaml::scan_fast(source, limits);
    if (!fast) return false;
    findings::Sink sink;
    const auto strict = yaml::read_strict(source, limits, sink);
    const bool same = strict && sink.empty() && yaml::identical(*fast, *strict);
    if (!same) {
        const std::string first = sink.empty() ? "no finding" : sink.all().front().message(findings::Lang::en);
        FAIL_CHECK("the readers differ (" << first << ") on:\n" << bytes << "\n<<<");
    }
    return true;
}

long setting(const char* name, long otherwise) {
    const char* const value = std::getenv(name);
    return value == nullptr ? otherwise : std::strtol(value, nullptr, 10);
}

}  // namespace

TEST_CASE("differential: shapes are taken by the fast scanner") {
    for (const char* shape : kShapes) {
        CAPTURE(shape);
        CHECK(agrees(shape));
    }
}

TEST_CASE("differential: every YAML file of the project") {
    std::size_t files = 0;
    for (const char* folder : {"examples", "lib", "tests"}) {
        const std::filesystem::path root = std::filesystem::path{NEARZERO_SOURCE_DIR} / folder;
        if (!std::filesystem::exists(root)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator{root}) {
            if (!entry.is_regular_file() || entry.path().extension() != ".yaml") continue;
            agrees(contents(entry.path()));
            ++files;
        }
    }
    CHECK(files > 0);
}

TEST_CASE("differential: damaged texts") {
    const long count = setting("NEARZERO_DAMAGES", 200'000);
    hostile::Random random{static_cast<std::uint64_t>(setting("NEARZERO_DAMAGE_SEED", 20260301))};
    long accepted = 0;
    for (long i = 0; i < count; ++i)
        accepted += agrees(hostile::damaged(kShapes[random.below(std::size(kShapes))], random)) ? 1 : 0;
    MESSAGE(count, " damages, ", accepted, " accepted by the fast scanner");
    CHECK(accepted > count / 20);  // a scanner that declines everything would pass otherwise
    CHECK(accepted < count);
}
