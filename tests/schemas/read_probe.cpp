// SPDX-License-Identifier: Apache-2.0
/// Reads files with the program's own readers and prints one line each: the path, then the codes of its errors.
///     schema_probe KIND FILE…
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "base/internal_error.hpp"
#include "dataset/dataset.hpp"
#include "panel/dossier.hpp"
#include "programme/programme.hpp"
#include "reference/reference.hpp"
#include "yaml/read.hpp"

namespace {

using namespace nearzero;

void read_as(std::string_view kind, yaml::Document document, findings::Sink& sink) {
    if (kind == "pilot") {
        const dataset::Dataset dataset = dataset::read_dataset(std::move(document), sink);
        if (dataset.custom_factors) reference::read_custom_factors(dataset.document, dataset.custom_factors, sink);
    } else if (kind == "factors") {
        reference::read_factor_set(document, sink);
    } else if (kind == "gwp") {
        reference::read_gwp_set(document, sink);
    } else if (kind == "regions") {
        reference::read_regions(document, sink);
    } else if (kind == "programme") {
        programme::read_programme(document, sink);
    } else if (kind == "rubric") {
        panel::read_rubric(std::move(document), sink);
    } else if (kind == "scoresheet") {
        panel::read_sheet(std::move(document), sink);
    } else if (kind == "decisions") {
        panel::read_decisions(std::move(document), sink);
    }
}

}  // namespace

int main(int argc, char** argv) {
    for (int i = 2; i < argc; ++i) {
        std::ifstream file{argv[i], std::ios::binary};
        if (!file) return 2;
        std::string bytes{std::istreambuf_iterator<char>{file}, {}};
        findings::Sink sink;
        std::set<std::string> codes;
        try {
            if (auto document = yaml::read(argv[i], std::move(bytes), sink)) read_as(argv[1], std::move(*document), sink);
        } catch (const base::InternalError&) {
            codes.emplace("internal-error");
        }
        for (const auto& finding : sink.all())
            if (finding.severity == findings::Severity::error) codes.emplace(finding.code->id);
        std::cout << argv[i];
        for (const auto& code : codes) std::cout << ' ' << code;
        std::cout << '\n';
    }
    return 0;
}
