// SPDX-License-Identifier: Apache-2.0
#include "io.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace nearzero::cmd {

namespace {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    int get() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

private:
    int number_;
};

ssize_t read_some(int descriptor, char* buffer, std::size_t size) {
    ssize_t got = 0;
    do got = ::read(descriptor, buffer, size);
    while (got < 0 && errno == EINTR);
    return got;
}

std::variant<std::string, IoFault> read_all(int descriptor, std::size_t expected, std::size_t limit) {
    std::string bytes;
    std::size_t filled = 0;
    bytes.resize(std::min(expected, limit) + 1);  // one more than expected finds the end in the same call
    while (filled <= limit) {
        if (filled == bytes.size()) bytes.resize(std::min(bytes.size() * 2, limit + 1));
        const ssize_t got = read_some(descriptor, bytes.data() + filled, bytes.size() - filled);
        if (got < 0) return IoFault{describe_errno(errno)};
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
        if (filled == bytes.size() && filled == limit + 1) break;
    }
    bytes.resize(filled);
    return bytes;
}

IoFault symbolic_link() {
    return {{"是符号链接", "a symbolic link"}, true, true};
}

IoFault not_regular(mode_t mode) {
    if (S_ISDIR(mode)) return {{"是文件夹", "a folder"}, true};
    if (S_ISFIFO(mode)) return {{"是管道", "a pipe"}, true};
    if (S_ISLNK(mode)) return {{"是符号链接", "a symbolic link"}, true};
    return {{"是设备或套接字", "a device or socket"}, true};
}

std::variant<Descriptor, IoFault> open_regular(int folder, const char* path, int extra_flags, struct stat& info) {
    // Non-blocking, so that a FIFO does not hang before it can be refused.
    Descriptor file{::openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | extra_flags)};
    if (!file) {
        if (errno == ELOOP && extra_flags != 0) return symbolic_link();
        return IoFault{describe_errno(errno)};
    }
    if (::fstat(file.get(), &info) != 0) return IoFault{describe_errno(errno)};
    if (!S_ISREG(info.st_mode)) return not_regular(info.st_mode);
    return file;
}

}  // namespace

findings::Bilingual describe_errno(int number) {
    switch (number) {
        case ENOENT:
            return {"不存在", "no such file or folder"};
        case EACCES:
        case EPERM:
            return {"没有权限", "permission denied"};
        case ENOTDIR:
            return {"路径中有一段不是文件夹", "a part of the path is not a folder"};
        case EISDIR:
            return {"是文件夹", "it is a folder"};
        case ENOSPC:
        case EDQUOT:
            return {"磁盘已满", "no space left on the disk"};
        case EROFS:
            return {"磁盘只读", "the disk is read-only"};
        case EFBIG:
            return {"超过文件大小限制", "the file size limit is reached"};
        case ENAMETOOLONG:
            return {"路径过长", "the path is too long"};
        case EMFILE:
        case ENFILE:
            return {"打开的文件过多", "too many open files"};
        default: {
            const std::string text = std::strerror(number);
            return {fmt::format("系统错误 {}（{}）", number, text), text};
        }
    }
}

std::variant<std::string, IoFault> read_file(const std::string& path, std::size_t limit) {
    struct stat info {};
    auto opened = open_regular(AT_FDCWD, path.c_str(), 0, info);
    if (auto* fault = std::get_if<IoFault>(&opened)) return *fault;
    return read_all(std::get<Descriptor>(opened).get(), static_cast<std::size_t>(info.st_size), limit);
}

std::variant<std::string, IoFault> read_stdin(std::size_t limit) {
    return read_all(STDIN_FILENO, 1U << 16, limit);
}

std::variant<table::ReadBlock, IoFault> open_table_below(const std::string& folder, std::string_view relative,
                                                         OnReadFault on_fault) {
    Descriptor at{::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!at) return IoFault{describe_errno(errno)};
    // Component by component without following links: what the dataset names lies below its folder, or is not read.
    while (true) {
        const auto slash = relative.find('/');
        const std::string name{relative.substr(0, slash)};
        if (name.empty() || name == "." || name == "..")
            return IoFault{{"路径不在文件夹之内", "the path leaves the folder"}, true, true};
        if (slash == std::string_view::npos) {
            struct stat info {};
            auto opened = open_regular(at.get(), name.c_str(), O_NOFOLLOW, info);
            if (auto* fault = std::get_if<IoFault>(&opened)) return *fault;
            auto file = std::make_shared<Descriptor>(std::move(std::get<Descriptor>(opened)));
            return table::ReadBlock{[file, on_fault](char* buffer, std::size_t size) -> std::size_t {
                const ssize_t got = read_some(file->get(), buffer, size);
                if (got < 0) on_fault(describe_errno(errno));
                return got < 0 ? 0 : static_cast<std::size_t>(got);
            }};
        }
        Descriptor next{::openat(at.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)};
        if (!next) {
            const int error = errno;
            struct stat info {};
            const bool link =
                ::fstatat(at.get(), name.c_str(), &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(info.st_mode);
            return link ? symbolic_link() : IoFault{describe_errno(error)};  // ENOTDIR would be said of both
        }
        at = std::move(next);
        relative.remove_prefix(slash + 1);
    }
}

std::variant<std::monostate, IoFault> write_whole(const std::string& path, std::string_view bytes) {
    const auto slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
    struct stat info {};
    if (::lstat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode)) return not_regular(info.st_mode);
    std::string temporary;
    int number = -1;
    for (int attempt = 0; attempt < 100 && number < 0; ++attempt) {
        temporary = fmt::format("{}.{}.{}.tmp", path, ::getpid(), attempt);
        number = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (number < 0 && errno != EEXIST) return IoFault{describe_errno(errno)};
    }
    if (number < 0) return IoFault{describe_errno(errno)};
    const auto fail = [&](int error) -> IoFault {
        ::unlink(temporary.c_str());
        return {describe_errno(error)};
    };
    while (!bytes.empty()) {
        const ssize_t written = ::write(number, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
            const int error = errno;
            ::close(number);
            return fail(error);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(number) != 0) {
        const int error = errno;
        ::close(number);
        return fail(error);
    }
    if (::close(number) != 0) return fail(errno);
    if (::rename(temporary.c_str(), path.c_str()) != 0) return fail(errno);
    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (directory) ::fsync(directory.get());
    return std::monostate{};
}

void Stream::write(std::string_view bytes) {
    if (into_ != nullptr) {
        into_->append(bytes);
        return;
    }
    while (!bytes.empty() && !closed_ && !failed_) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
            (errno == EPIPE ? closed_ : failed_) = true;
            return;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

bool Stream::is_terminal() const {
    return ::isatty(descriptor_) == 1;
}

}  // namespace nearzero::cmd
