// SPDX-License-Identifier: Apache-2.0
#include "new_file.hpp"

#include <sys/stat.h>

#include "findings/code/output.hpp"
#include "findings/write.hpp"

namespace nearzero::cmd {

namespace code = findings::code;

Exit write_new(const std::string& path, std::string_view bytes, bool force, findings::Lang lang, Io& io) {
    if (path.empty()) {
        io.out.write(bytes);
        return written(io, lang);
    }
    findings::Sink sink;
    const auto refuse = [&](const findings::Bilingual& why) {
        sink.report_file(code::cannot_write, "", {{"path", path}, {"why_zh", why.zh}, {"why_en", why.en}});
        io.err.write(findings::render_full(sink.all(), {lang, io.err.is_terminal()}));
        return Exit::cannot;
    };
    struct stat info {};
    if (!force && ::lstat(path.c_str(), &info) == 0)
        return refuse({"文件已存在（要覆盖请加 --force）", "the file exists (--force to write over it)"});
    const auto done = write_whole(path, bytes);
    if (const auto* fault = std::get_if<IoFault>(&done)) return refuse(fault->why);
    return Exit::done;
}

Exit say(findings::Sink& sink, findings::Lang lang, Io& io) {
    sink.sort();
    io.err.write(findings::render_full(sink.all(), {lang, io.err.is_terminal()}));
    return sink.has_errors() ? Exit::no : Exit::done;
}

}  // namespace nearzero::cmd
