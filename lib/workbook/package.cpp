// SPDX-License-Identifier: Apache-2.0
#include "workbook/package.hpp"

#include <zip.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "findings/code/workbook.hpp"

namespace nearzero::workbook {

namespace code = findings::code;

namespace {

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0";  // an old .xls, or an encrypted workbook
constexpr std::size_t kEndRecord = 22;
constexpr std::size_t kMostComment = 0xFFFF;
constexpr std::size_t kSmall = std::size_t{1} << 20;  // ratios of small parts say nothing
constexpr std::string_view kEndSignature = "PK\x05\x06";

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

void report_unreadable(const std::string& file, std::string zh, std::string en, findings::Sink& sink) {
    sink.report_file(code::workbook_unreadable, file, {{"why_zh", std::move(zh)}, {"why_en", std::move(en)}});
}

void report_too_large(const std::string& file, std::string zh, std::string en, std::size_t limit,
                      findings::Sink& sink) {
    sink.report_file(code::workbook_too_large, file,
                     {{"what_zh", std::move(zh)}, {"what_en", std::move(en)}, {"limit", std::to_string(limit)}});
}

/// The end record of the directory: how many entries there are, before anybody makes room for them.
bool check_end_record(const std::string& file, std::string_view bytes, const Limits& limits, findings::Sink& sink) {
    const std::size_t tail = std::min(bytes.size(), kEndRecord + kMostComment);
    const std::string_view last = bytes.substr(bytes.size() - tail);
    const auto found = last.rfind(kEndSignature);
    if (found == std::string_view::npos || last.size() - found < kEndRecord) {
        report_unreadable(file, "文件不完整（找不到目录）", "the file is cut short (it has no directory)", sink);
        return false;
    }
    const std::size_t at = bytes.size() - tail + found;
    const std::uint32_t entries = little_endian(bytes, at + 10, 2);
    const std::uint32_t size = little_endian(bytes, at + 12, 4);
    const std::uint32_t offset = little_endian(bytes, at + 16, 4);
    // ZIP64 is for archives above 4 GiB or 65,535 entries: no workbook that may be read needs it.
    const bool zip64 = entries == 0xFFFF || size == 0xFFFFFFFF || offset == 0xFFFFFFFF ||
                       (at >= 20 && bytes.substr(at - 20, 4) == "PK\x06\x07");
    if (zip64 || entries > limits.entries) {
        report_too_large(file, "压缩包内的部件数", "the number of parts", limits.entries, sink);
        return false;
    }
    if (std::size_t{offset} + size > at) {
        report_unreadable(file, "压缩包目录有误", "its directory is damaged", sink);
        return false;
    }
    return true;
}

bool is_safe_name(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos ||
        name.find(':') != std::string_view::npos)
        return false;
    while (!name.empty()) {
        const auto slash = name.find('/');
        const std::string_view step = name.substr(0, slash);
        if (step == ".." || step == ".") return false;
        if (slash == std::string_view::npos) break;
        name.remove_prefix(slash + 1);
    }
    return true;
}

std::string lower(std::string_view text) {
    std::string out{text};
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// What makes a workbook more than data, by the part that holds it.
findings::Text active_content(std::string_view lower_name) {
    const auto holds = [&](std::string_view word) { return lower_name.find(word) != std::string_view::npos; };
    if (holds("vbaproject") || holds("macrosheets/")) return {"宏", "macros"};
    if (holds("activex/") || holds("ctrlprops/")) return {"控件", "controls"};
    if (holds("embeddings/")) return {"嵌入的对象", "embedded objects"};
    if (holds("externallinks/")) return {"指向其他文件的链接", "links to other files"};
    if (lower_name == "xl/connections.xml" || holds("querytables/"))
        return {"外部数据连接", "connections to outside data"};
    return {};
}

}  // namespace

struct Package::Archive {
    std::string file;
    Limits limits;
    zip_t* zip = nullptr;
    std::vector<std::string> names;

    Archive() = default;
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive() {
        if (zip != nullptr) zip_discard(zip);
    }

    bool check_directory(findings::Sink& sink);
    bool check_entry(const zip_stat_t& entry, std::set<std::string>& seen, findings::Sink& sink) const;
};

/// One finding for each entry at most.
bool Package::Archive::check_entry(const zip_stat_t& entry, std::set<std::string>& seen, findings::Sink& sink) const {
    const std::string name{entry.name};
    if (!is_safe_name(name) || !seen.insert(lower(name)).second) {
        const bool safe = is_safe_name(name);
        sink.report_file(code::workbook_unsafe_entry, file,
                         {{"entry", name},
                          {"why_zh", safe ? "重复出现" : "路径离开压缩包"},
                          {"why_en", safe ? "stands there twice" : "leaves the archive"}});
        return false;
    }
    if (entry.encryption_method != ZIP_EM_NONE) {
        sink.report_file(code::workbook_encrypted, file, {});
        return false;
    }
    if (entry.size > limits.entry_bytes) {
        report_too_large(file, "部件“" + name + "”解压后的字节数", "the unpacked bytes of part '" + name + "'",
                         limits.entry_bytes, sink);
        return false;
    }
    if (entry.size > kSmall && entry.size / limits.ratio > entry.comp_size) {
        report_too_large(file, "部件“" + name + "”的压缩比", "the compression ratio of part '" + name + "'",
                         limits.ratio, sink);
        return false;
    }
    if (const auto what = active_content(lower(name)); !what.zh.empty()) {
        sink.report_file(code::workbook_active_content, file,
                         {{"what_zh", std::string{what.zh}}, {"what_en", std::string{what.en}}, {"entry", name}});
        return false;
    }
    return true;
}

bool Package::Archive::check_directory(findings::Sink& sink) {
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    std::set<std::string> seen;
    std::uint64_t total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t entry;
        zip_stat_init(&entry);
        constexpr zip_uint64_t kNeeded =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(zip, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS, &entry) != 0 ||
            (entry.valid & kNeeded) != kNeeded) {
            report_unreadable(file, "压缩包目录有误", "its directory is damaged", sink);
            return false;
        }
        if (!check_entry(entry, seen, sink)) return false;
        names.emplace_back(entry.name);
        total += entry.size;
    }
    if (total <= limits.unpacked_bytes) return true;
    report_too_large(file, "解压后的总字节数", "the unpacked bytes of all parts", limits.unpacked_bytes, sink);
    return false;
}

std::optional<Package> Package::open(const std::string& file, std::string_view bytes, const Limits& limits,
                                     findings::Sink& sink) {
    if (bytes.size() > limits.bytes) {
        report_too_large(file, "文件的字节数", "the bytes of the file", limits.bytes, sink);
        return std::nullopt;
    }
    if (bytes.starts_with(kCompoundFile)) {
        sink.report_file(code::workbook_encrypted, file, {});
        return std::nullopt;
    }
    if (!bytes.starts_with(kZip)) {
        report_unreadable(file, "不是 .xlsx 文件", "it is not an .xlsx file", sink);
        return std::nullopt;
    }
    if (!check_end_record(file, bytes, limits, sink)) return std::nullopt;
    auto archive = std::make_unique<Archive>();
    archive->file = file;
    archive->limits = limits;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source != nullptr) {
        archive->zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
        if (archive->zip == nullptr) zip_source_free(source);
    }
    zip_error_fini(&error);
    if (archive->zip == nullptr) {
        report_unreadable(file, "压缩包损坏", "the archive is damaged", sink);
        return std::nullopt;
    }
    if (!archive->check_directory(sink)) return std::nullopt;
    return Package{std::move(archive)};
}

Package::Package(std::unique_ptr<Archive> archive) : archive_{std::move(archive)} {}
Package::~Package() = default;
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;

const std::vector<std::string>& Package::parts() const {
    return archive_->names;
}

bool Package::has(std::string_view part) const {
    return std::ranges::find(archive_->names, part) != archive_->names.end();
}

std::optional<std::string> Package::read(std::string_view part, findings::Sink& sink) const {
    const auto found = std::ranges::find(archive_->names, part);
    const auto index = static_cast<zip_uint64_t>(found - archive_->names.begin());
    zip_stat_t entry;
    zip_stat_init(&entry);
    zip_file_t* const handle = found == archive_->names.end() || zip_stat_index(archive_->zip, index, 0, &entry) != 0
                                   ? nullptr
                                   : zip_fopen_index(archive_->zip, index, 0);
    std::string bytes;
    bool whole = false;
    if (handle != nullptr) {
        bytes.resize(static_cast<std::size_t>(entry.size) + 1);  // one more than promised shows a part that lies
        std::size_t filled = 0;
        zip_int64_t got = 0;
        while (filled < bytes.size() && (got = zip_fread(handle, bytes.data() + filled, bytes.size() - filled)) > 0)
            filled += static_cast<std::size_t>(got);
        whole = got == 0 && filled == entry.size;  // libzip compares the check sum at the end
        bytes.resize(filled);
        zip_fclose(handle);
    }
    if (whole) return bytes;
    const std::string name{part};
    report_unreadable(archive_->file, "部件“" + name + "”缺失或损坏", "the part '" + name + "' is missing or damaged",
                      sink);
    return std::nullopt;
}

}  // namespace nearzero::workbook
