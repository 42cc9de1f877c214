// SPDX-License-Identifier: Apache-2.0
#include "yaml/key_check.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "findings/code/syntax.hpp"
#include "text/utf8.hpp"

namespace nearzero::yaml {

namespace code = findings::code;

namespace {

class KeyCheck {
public:
    KeyCheck(const text::Source& source, std::size_t most, findings::Sink& sink)
        : source_{source}, most_{most}, sink_{sink} {}

    /// False when no more findings are wanted.
    bool mapping(Node mapping) {
        keys_.clear();
        for (Node key = mapping.first(); key; key = key.next().next())
            if (key.is_scalar() && !one(key)) return false;  // other kinds were reported by the reader
        // Sorted rather than compared pair by pair: a hostile mapping may have a hundred thousand keys.
        std::ranges::sort(keys_, {}, [](Node key) { return std::pair{key.text(), key.index()}; });
        for (std::size_t first = 0, i = 1; i < keys_.size(); ++i) {
            if (keys_[i].text() != keys_[first].text())
                first = i;
            else if (!duplicate(keys_[first], keys_[i]))
                return false;
        }
        return true;
    }

private:
    bool one(Node key) {
        keys_.push_back(key);
        const std::string name{key.text()};
        if (name == "<<" && !key.quoted()) return report(code::merge_key, key, {});
        return text::is_nfc(name) || report(code::not_nfc, key, {{"text", name}});
    }

    bool duplicate(Node first, Node again) {
        const int line = source_.position(first.span().begin).line;
        return report(code::duplicate_key, again, {{"key", std::string{again.text()}}, {"line", std::to_string(line)}});
    }

    bool report(const findings::CodeInfo& info, Node key, std::initializer_list<findings::Arg> args) {
        sink_.report(info, {&source_, key.span(), std::string{key.text()}}, args);
        return ++reported_ < most_;
    }

    const text::Source& source_;
    std::size_t most_;
    findings::Sink& sink_;
    std::size_t reported_ = 0;
    std::vector<Node> keys_;
};

}  // namespace

void note_more(findings::Sink& sink) {
    if (!sink.empty())
        sink.mutable_all().back().with_note("文件中可能还有更多问题，未再列出",
                                            "there may be more in this file; they are not listed");
}

void check_keys(const text::Source& source, const Tree& tree, std::size_t most, findings::Sink& sink) {
    KeyCheck check{source, most, sink};
    for (std::uint32_t index = 1; index <= tree.size(); ++index) {
        if (tree.at(index).kind != Kind::mapping || check.mapping({&tree, index})) continue;
        note_more(sink);
        return;
    }
}

}  // namespace nearzero::yaml
