// SPDX-License-Identifier: Apache-2.0
/// Files that a person goes on writing in: never put over one that is there, unless asked to.
#pragma once

#include <string>
#include <string_view>

#include "run.hpp"

namespace nearzero::cmd {

/// Writes a document to `path`, or to standard output when it is empty. A file that exists is left alone without
/// `force`; what could not be done is said on standard error.
Exit write_new(const std::string& path, std::string_view bytes, bool force, findings::Lang lang, Io& io);

/// Says the findings of a conversion on standard error. `no` when there are errors: nothing is to be written then.
Exit say(findings::Sink& sink, findings::Lang lang, Io& io);

}  // namespace nearzero::cmd
