// SPDX-License-Identifier: Apache-2.0
#include "programme/programme.hpp"

#include <algorithm>

#include "base/internal_error.hpp"
#include "programme/embedded.hpp"
#include "text/digest.hpp"
#include "yaml/read.hpp"

namespace nearzero::programme {

namespace {

constexpr std::string_view kExtension = ".programme.yaml";

template <class Item>
const Item* find(const std::vector<Item>& items, std::string_view id) {
    const auto found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

std::string_view id_of(const text::EmbeddedFile& file) { return file.name.substr(0, file.name.size() - kExtension.size()); }

}  // namespace

const Tier* Category::tier(std::string_view tier_id) const { return find(tiers, tier_id); }
const Applicant* Category::applicant(std::string_view kind) const { return find(applicants, kind); }
const Category* Programme::category(std::string_view category_id) const { return find(categories, category_id); }
const Indicator* Programme::indicator(std::string_view indicator_id) const { return find(indicators, indicator_id); }
const Context* Programme::context_series(std::string_view context_id) const { return find(context, context_id); }
std::string Programme::pinned_id() const { return id + "@" + std::to_string(version); }

std::vector<std::string_view> builtin_ids() {
    std::vector<std::string_view> ids;
    for (const text::EmbeddedFile& file : embedded_files())
        if (file.name.ends_with(kExtension)) ids.push_back(id_of(file));
    std::ranges::sort(ids);
    return ids;
}

std::string_view builtin_text(std::string_view id) {
    for (const text::EmbeddedFile& file : embedded_files())
        if (file.name.ends_with(kExtension) && id_of(file) == id) return file.text;
    return {};
}

std::unique_ptr<const Programme> builtin(std::string_view pinned_id) {
    const std::size_t at = pinned_id.find('@');
    const std::string_view id = pinned_id.substr(0, at);
    const std::string_view text = builtin_text(id);
    if (text.empty()) return nullptr;
    findings::Sink sink;
    const auto document = yaml::read(std::string{id} + std::string{kExtension}, std::string{text}, sink);
    auto programme = document ? read_programme(*document, sink) : std::nullopt;
    if (!programme || !sink.empty()) {
        std::string why = "built-in programme '" + std::string{id} + "' cannot be read";
        if (!sink.empty()) why += ": " + sink.all().front().message(findings::Lang::en) + " at " + sink.all().front().at.pointer;
        throw base::InternalError{why};
    }
    if (at != std::string_view::npos && programme->pinned_id() != pinned_id) return nullptr;
    programme->digest = text::sha256_hex(text);
    programme->origin = "built-in";
    return std::make_unique<const Programme>(*std::move(programme));
}

}  // namespace nearzero::programme
