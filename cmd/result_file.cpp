// SPDX-License-Identifier: Apache-2.0
#include "result_file.hpp"

#include "findings/code/invocation.hpp"
#include "io.hpp"

namespace nearzero::cmd {

std::optional<ResultFile> read_result_file(const std::string& path, bool& opened, findings::Sink& sink) {
    namespace code = findings::code;
    const results::JsonLimits limits;
    auto bytes = path == "-" ? read_stdin(limits.bytes) : read_file(path, limits.bytes);
    if (const auto* fault = std::get_if<IoFault>(&bytes)) {
        opened = false;
        if (fault->not_regular)
            sink.report_file(code::not_a_regular_file, "",
                             {{"path", path}, {"kind_zh", fault->why.zh}, {"kind_en", fault->why.en}});
        else
            sink.report_file(code::cannot_read, "",
                             {{"path", path}, {"why_zh", fault->why.zh}, {"why_en", fault->why.en}});
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
