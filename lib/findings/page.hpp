// SPDX-License-Identifier: Apache-2.0
/// The page of a code: what it means, a wrong and a right example. Pages are `docs/findings/<CODE>.md`, compiled in;
/// their form is described in `docs/findings/README.md`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "findings/code.hpp"
#include "text/embedded.hpp"

namespace nearzero::findings {

/// The pages, in the order of their names. Made by the build.
std::span<const text::EmbeddedFile> embedded_pages();

/// The whole page of a code, or nothing when it has none.
std::optional<std::string_view> page(const CodeInfo& code);

/// The part of a page in one language: its title and the section "## 中文" or "## English".
std::string section(std::string_view page, Lang lang);

/// What `explain` shows for an id or a slug: the section of the page; without page, the texts of the code itself;
/// nothing when there is no such code.
std::optional<std::string> explain(std::string_view id_or_slug, Lang lang);

}  // namespace nearzero::findings
