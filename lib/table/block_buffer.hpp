// SPDX-License-Identifier: Apache-2.0
/// The window through which a table is read: whole lines of it, refilled behind what is not yet used. It grows with
/// the file to 4 MiB and beyond that only while one record needs it. Private to the module.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace nearzero::table {

class BlockBuffer {
public:
    static constexpr std::size_t kFirst = std::size_t{64} << 10;
    static constexpr std::size_t kBlock = std::size_t{4} << 20;
    static constexpr std::size_t kMost = std::size_t{20} << 20;  ///< over 256 cells of 64 KiB

    explicit BlockBuffer(const std::function<std::size_t(char*, std::size_t)>& next) : next_{next} {}

    /// Moves what is unused to the front and reads behind it as much as fits. False when nothing could be added:
    /// the file has ended, or one record fills the window.
    bool refill();

    /// Unused whole lines; at the end of the file everything that is left.
    std::string_view lines() const { return {data_.data() + used_, lines_end_ - used_}; }
    /// The part of `lines` that the last refill added.
    std::string_view fresh() const { return {data_.data() + fresh_, lines_end_ - fresh_}; }
    void use(std::size_t bytes) { used_ += bytes; }
    bool at_end() const { return at_end_; }

private:
    void find_lines_end();

    const std::function<std::size_t(char*, std::size_t)>& next_;
    std::vector<char> data_;
    std::size_t used_ = 0;
    std::size_t fresh_ = 0;
    std::size_t lines_end_ = 0;  ///< behind the last line end in the window
    std::size_t filled_ = 0;
    bool at_end_ = false;
};

}  // namespace nearzero::table
