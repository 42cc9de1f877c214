// SPDX-License-Identifier: Apache-2.0
#include "audit/address.hpp"

#include <algorithm>
#include <vector>

#include "base/suggest.hpp"
#include "findings/code/result.hpp"

namespace nearzero::audit {

namespace code = findings::code;

namespace {

/// Every figure of a result by its full address.
class Directory {
public:
    explicit Directory(const results::Result& result) {
        for (const auto& pilot : result.pilots) {
            for (const auto& line : pilot.lines)
                add({Subject::line, &pilot, &line, nullptr, line.year, {}, {}},
                    line.activity + "/" + std::to_string(line.year) + "/" + line.gas);
            for (const int year : pilot.years)
                add({Subject::total, &pilot, nullptr, nullptr, year, {}, {}}, "total/" + std::to_string(year));
            for (const auto& indicator : pilot.indicators) {
                const std::string text = "indicator/" + indicator.indicator + "/" + std::to_string(indicator.year);
                if (entries_.empty() || entries_.back().text != pilot.pilot + "/" + text)  // one a reading
                    add({Subject::indicator, &pilot, nullptr, nullptr, indicator.year, indicator.indicator, {}}, text);
            }
            for (const auto& target : pilot.targets) add_target(pilot, target);
        }
    }

    const std::vector<Address>& entries() const { return entries_; }

private:
    void add(Address address, const std::string& below) {
        address.text = address.pilot->pilot + "/" + below;
        entries_.push_back(std::move(address));
    }

    void add_target(const results::Pilot& pilot, const results::Target& target) {
        add({Subject::target, &pilot, nullptr, &target, 0, target.indicator, {}}, "target/" + target.target);
        for (const auto& member : target.of) add_target(pilot, member);
    }

    std::vector<Address> entries_;
};

std::string_view below_pilot(const Address& address) {
    return std::string_view{address.text}.substr(address.pilot->pilot.size() + 1);
}

/// Whether `text` is `query`, or goes on behind it with a further part.
bool begins(std::string_view text, std::string_view query) {
    return text.starts_with(query) && (text.size() == query.size() || text[query.size()] == '/');
}

std::vector<const Address*> matching(const std::vector<Address>& entries, std::string_view query) {
    std::vector<const Address*> whole, partial;
    for (const Address& entry : entries) {
        const std::string_view below = below_pilot(entry);
        if (entry.text == query || below == query) whole.push_back(&entry);
        if (begins(entry.text, query) || begins(below, query)) partial.push_back(&entry);
    }
    return whole.empty() ? partial : whole;
}

std::string join(const std::vector<const Address*>& addresses, bool with_pilot) {
    constexpr std::size_t kShown = 12;
    std::string list;
    for (std::size_t i = 0; i < addresses.size() && i < kShown; ++i)
        list.append(list.empty() ? "" : ", ").append(with_pilot ? addresses[i]->text : below_pilot(*addresses[i]));
    if (addresses.size() > kShown) list += " … (" + std::to_string(addresses.size()) + ")";
    return list;
}

/// The nearest of all addresses and of their beginnings, so that `grid-pwer/2025` finds `grid-power/2025`.
std::optional<std::string> nearest(const std::vector<Address>& entries, std::string_view query) {
    std::vector<std::string_view> known;
    for (const Address& entry : entries)
        for (const std::string_view text : {below_pilot(entry), std::string_view{entry.text}})
            for (std::size_t slash = text.find('/');; slash = text.find('/', slash + 1)) {
                known.push_back(text.substr(0, slash));
                if (slash == std::string_view::npos) break;
            }
    std::ranges::sort(known);
    const auto repeated = std::ranges::unique(known);
    known.erase(repeated.begin(), repeated.end());
    const auto near = base::nearest(query, known);
    return near ? std::optional{std::string{*near}} : std::nullopt;
}

}  // namespace

std::string_view word_of(Subject subject) {
    switch (subject) {
        case Subject::line:
            return "line";
        case Subject::total:
            return "total";
        case Subject::indicator:
            return "indicator";
        case Subject::target:
            return "target";
    }
    return "line";
}

std::optional<Address> find_address(const results::Result& result, std::string_view query, findings::Sink& sink) {
    const Directory directory{result};
    const auto found = matching(directory.entries(), query);
    if (found.size() == 1) return *found.front();
    if (found.empty()) {
        auto& finding = sink.report_file(code::no_such_address, {}, {{"address", std::string{query}}});
        if (const auto near = nearest(directory.entries(), query)) finding.with_suggestion(*near);
        return std::nullopt;
    }
    const bool several = std::ranges::any_of(found, [&](const Address* a) { return a->pilot != found.front()->pilot; });
    sink.report_file(code::ambiguous_address, {}, {{"address", std::string{query}}, {"choices", join(found, several)}});
    return std::nullopt;
}

}  // namespace nearzero::audit
