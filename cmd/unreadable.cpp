// SPDX-License-Identifier: Apache-2.0
#include "unreadable.hpp"

#include <utility>

#include "findings/code/invocation.hpp"

namespace nearzero::cmd {

void report_unreadable(findings::Sink& sink, const std::string& path, const IoFault& fault, findings::Location at) {
    namespace code = findings::code;
    if (fault.not_regular && !fault.leaves_folder)
        sink.report_at(code::not_a_regular_file, std::move(at),
                       {{"path", path}, {"kind_zh", fault.why.zh}, {"kind_en", fault.why.en}});
    else
        sink.report_at(fault.leaves_folder ? code::path_outside : code::cannot_read, std::move(at),
                       {{"path", path}, {"why_zh", fault.why.zh}, {"why_en", fault.why.en}});
}

}  // namespace nearzero::cmd
