// SPDX-License-Identifier: Apache-2.0
/// Names of files that a dataset refers to: relative, beneath the dataset's folder, of a known type. This is the form
/// only; whoever opens the file walks the path again without following links. Private to the module.
#pragma once

#include <span>
#include <string_view>

#include "dataset/pass.hpp"

namespace nearzero::dataset {

/// Files one dataset may name as tables.
inline constexpr std::size_t kMostTables = 64;

extern const std::span<const std::string_view> kTableTypes;
extern const std::span<const std::string_view> kEvidenceTypes;

/// Reports a path that is absolute, leaves the folder, holds `\` or empty steps, or has an extension not in `types`;
/// false then.
bool check_file_path(yaml::Record& record, std::string_view key, const Text& path,
                     std::span<const std::string_view> types);

}  // namespace nearzero::dataset
