// SPDX-License-Identifier: Apache-2.0
#include "result_file.hpp"

#include "io.hpp"
#include "unreadable.hpp"

namespace nearzero::cmd {

std::optional<ResultFile> read_result_file(const std::string& path, bool& opened, findings::Sink& sink) {
    const results::JsonLimits limits;
    auto bytes = path == "-" ? read_stdin(limits.bytes) : read_file(path, limits.bytes);
    if (const auto* fault = std::get_if<IoFault>(&bytes)) {
        opened = false;
        report_unreadable(sink, path, *fault);
        return std::nullopt;
    }
    auto document =
        results::read_json(path == "-" ? "<stdin>" : path, std::move(std::get<std::string>(bytes)), sink, limits);
    if (!document) return std::nullopt;
    auto result = results::read_result(*document, sink);
    if (!result) return std::nullopt;
    return ResultFile{std::move(*document), std::move(*result)};
}

}  // namespace nearzero::cmd
