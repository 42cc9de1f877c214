// SPDX-License-Identifier: Apache-2.0
#include "audit/same.hpp"

#include <algorithm>

#include "findings/code/result.hpp"

namespace nearzero::audit {

using results::Json;
using results::JsonDocument;

namespace {

class Comparison {
public:
    Comparison(const JsonDocument& recorded, const JsonDocument& computed, findings::Sink& sink)
        : recorded_{recorded}, computed_{computed}, sink_{sink} {}

    void compare(const Json& a, const Json& b, const std::string& path) {
        if (path == "/tool/version") return;
        if (const auto* x = a.object(), *y = b.object(); x != nullptr && y != nullptr) {
            for (const auto& [key, value] : *x) {
                const Json* other = b.find(key);
                other == nullptr ? differ(&value, nullptr, a, path + "/" + key)
                                 : compare(value, *other, path + "/" + key);
            }
            for (const auto& [key, value] : *y)
                if (a.find(key) == nullptr) differ(nullptr, &value, a, path + "/" + key);
            return;
        }
        if (const auto* x = a.array(), *y = b.array(); x != nullptr && y != nullptr) {
            for (std::size_t i = 0; i < std::max(x->size(), y->size()); ++i) {
                const std::string at = path + "/" + std::to_string(i);
                if (i >= x->size())
                    differ(nullptr, &(*y)[i], a, at);
                else if (i >= y->size())
                    differ(&(*x)[i], nullptr, a, at);
                else
                    compare((*x)[i], (*y)[i], at);
            }
            return;
        }
        const bool same = a.value.index() == b.value.index() &&
                          (a.is_null() || (a.number() && *a.number() == *b.number()) ||
                           (a.boolean() && *a.boolean() == *b.boolean()) || (a.text() && *a.text() == *b.text()));
        if (!same) differ(&a, &b, a, path);
    }

    void end() {
        if (count_ > kMostShown && last_ < sink_.all().size()) {
            const std::string more = std::to_string(count_ - kMostShown);
            sink_.mutable_all()[last_].with_note("另有 " + more + " 处不同", more + " more values differ");
        }
    }

private:
    static constexpr std::size_t kMostShown = 20;

    static std::string shown(const JsonDocument& document, const Json* value) {
        if (value == nullptr) return "—";
        constexpr std::size_t kLongest = 80;
        const std::string text{document.source.text(value->span)};
        return text.size() <= kLongest ? text : value->text() != nullptr ? text : "{…}";
    }

    void differ(const Json* a, const Json* b, const Json& around, const std::string& path) {
        if (++count_ > kMostShown) return;
        last_ = sink_.all().size();
        sink_.report(
            findings::code::result_differs,
            {&recorded_.source, a != nullptr ? a->span : text::Span{around.span.begin, around.span.begin + 1}, path},
            {{"pointer", path}, {"recorded", shown(recorded_, a)}, {"computed", shown(computed_, b)}});
    }

    const JsonDocument& recorded_;
    const JsonDocument& computed_;
    findings::Sink& sink_;
    std::size_t count_ = 0, last_ = 0;
};

}  // namespace

void report_differences(const JsonDocument& recorded, const JsonDocument& computed, findings::Sink& sink) {
    Comparison comparison{recorded, computed, sink};
    comparison.compare(recorded.root, computed.root, {});
    comparison.end();
}

}  // namespace nearzero::audit
