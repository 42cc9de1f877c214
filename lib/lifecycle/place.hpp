// SPDX-License-Identifier: Apache-2.0
/// Where findings about a record point to. Private to the module.
#pragma once

#include <string>

#include "dataset/dataset.hpp"
#include "findings/finding.hpp"

namespace nearzero::lifecycle {

inline std::string pointer_of(const dataset::Event& event) {
    return "lifecycle." + std::string{event.event.value};
}

inline findings::Place place_of(const dataset::Dataset& dataset, const dataset::Event& event) {
    return {&dataset.source(), event.event.span, pointer_of(event)};
}

}  // namespace nearzero::lifecycle
