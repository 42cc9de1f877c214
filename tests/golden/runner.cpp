// SPDX-License-Identifier: Apache-2.0
/// Runs one golden case through the real program: `golden_runner PROGRAM CASE_FOLDER`.
/// A case is a folder with `cmd` (a line of shell in which `nearzero` is the program), and what it must give: `stdout`, `stderr`
/// (absent: empty) and `exit` (absent: 0). Files it writes go to a fresh folder named by $OUT; `files` lists those to compare with
/// `out.<name>`. NEARZERO_UPDATE_GOLDEN=1 writes the expectations anew; where CI is set it is refused.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include <sys/wait.h>

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void write(const fs::path& path, const std::string& text) {
    if (text.empty()) {
        fs::remove(path);
        return;
    }
    std::ofstream{path, std::ios::binary} << text;
}

/// Says the first line that differs.
bool same(const std::string& what, const std::string& expected, const std::string& got) {
    if (expected == got) return true;
    std::istringstream a{expected}, b{got};
    std::string left, right;
    for (int line = 1;; ++line) {
        const bool more_left = static_cast<bool>(std::getline(a, left)), more_right = static_cast<bool>(std::getline(b, right));
        if (!more_left && !more_right) break;
        if (more_left && more_right && left == right) continue;
        std::cerr << what << ", line " << line << "\n  expected: " << (more_left ? left : "(end)")
                  << "\n  got:      " << (more_right ? right : "(end)") << "\n";
        break;
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: golden_runner PROGRAM CASE_FOLDER\n";
        return 2;
    }
    const bool update = std::getenv("NEARZERO_UPDATE_GOLDEN") != nullptr;
    if (update && std::getenv("CI") != nullptr) {
        std::cerr << "golden files are not updated in CI\n";
        return 2;
    }
    const fs::path program = fs::absolute(argv[1]), folder = fs::absolute(argv[2]);
    std::string pattern = (fs::temp_directory_path() / "nearzero-golden-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) return 2;
    const fs::path scratch{pattern};
    fs::create_directory(scratch / "out");

    std::string command = read(folder / "cmd");
    if (command.empty()) {
        std::cerr << folder << ": no cmd\n";
        return 2;
    }
    const std::string script = "cd '" + folder.string() + "' && nearzero() { '" + program.string() + "' \"$@\"; }\n" + command;
    std::ofstream{scratch / "script"} << script;
    const std::string line = "env -i PATH=/usr/bin:/bin LC_ALL=C OUT='" + (scratch / "out").string() + "' sh '" +
                             (scratch / "script").string() + "' >'" + (scratch / "stdout").string() + "' 2>'" +
                             (scratch / "stderr").string() + "' </dev/null";
    const int status = std::system(line.c_str());
    const std::string code = std::to_string(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status)) + "\n";

    bool good = true;
    const auto check = [&](const std::string& name, const std::string& got, const std::string& absent) {
        const fs::path path = folder / name;
        if (update) return write(path, got == absent ? std::string{} : got);
        good = same(name, fs::exists(path) ? read(path) : absent, got) && good;
    };
    check("exit", code, "0\n");
    check("stdout", read(scratch / "stdout"), "");
    check("stderr", read(scratch / "stderr"), "");
    std::istringstream files{read(folder / "files")};
    for (std::string name; std::getline(files, name);) {
        std::string flat = name;
        for (char& c : flat)
            if (c == '/') c = '.';
        const fs::path made = scratch / "out" / name;
        if (!fs::exists(made)) {
            std::cerr << name << " was not written\n";
            good = false;
        } else {
            check("out." + flat, read(made), "");
        }
    }
    fs::remove_all(scratch);
    return good ? 0 : 1;
}
