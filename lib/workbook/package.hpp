// SPDX-License-Identifier: Apache-2.0
/// The container of a workbook: a ZIP archive of parts, opened only after its directory has been found harmless. The
/// only user of libzip. Private to the module.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.hpp"
#include "workbook/book.hpp"

namespace nearzero::workbook {

/// An archive whose directory was checked: entries, sizes, ratios, names, encryption, content that could run or reach
/// out.
class Package {
public:
    /// Reports everything that is wrong with the directory; nothing then. `bytes` must outlive the package.
    static std::optional<Package> open(const std::string& file, std::string_view bytes, const Limits& limits,
                                       findings::Sink& sink);
    ~Package();
    Package(Package&&) noexcept;
    Package& operator=(Package&&) noexcept;

    bool has(std::string_view part) const;
    /// The bytes of a part, their check sum compared; nothing after reporting.
    std::optional<std::string> read(std::string_view part, findings::Sink& sink) const;
    const std::vector<std::string>& parts() const;

private:
    struct Archive;
    explicit Package(std::unique_ptr<Archive> archive);
    std::unique_ptr<Archive> archive_;
};

}  // namespace nearzero::workbook
