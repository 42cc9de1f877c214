// SPDX-License-Identifier: Apache-2.0
#include "results/json.hpp"

#include <algorithm>
#include <iterator>

#include <nlohmann/json.hpp>

#include "findings/code/result.hpp"
#include "text/utf8.hpp"

namespace nearzero::results {

namespace code = findings::code;

namespace {

/// The bytes of a text one after the other. Copies share one counter, so that the builder knows how far the parser has
/// read when it hands over a value.
class Counted {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Counted(const char* at, std::size_t* read) : at_{at}, read_{read} {}
    reference operator*() const { return *at_; }
    Counted& operator++() {
        ++at_;
        ++*read_;
        return *this;
    }
    Counted operator++(int) {
        Counted before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const Counted& a, const Counted& b) { return a.at_ == b.at_; }
    friend bool operator!=(const Counted& a, const Counted& b) { return a.at_ != b.at_; }

private:
    const char* at_;
    std::size_t* read_;
};

bool in_number(char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// Builds the tree from the parser's events; stops it (returns false) at the first fault, which it has then reported.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(const text::Source& source, const std::size_t& read, const JsonLimits& limits, findings::Sink& sink)
        : source_{source}, read_{read}, limits_{limits}, sink_{sink} {}

    Json take() { return std::move(root_); }
    bool reported() const { return reported_; }

    bool null() override { return add({}, word_span(4)); }
    bool boolean(bool value) override { return add(value, word_span(value ? 4 : 5)); }
    bool number_integer(number_integer_t value) override { return add(static_cast<double>(value), number_span()); }
    bool number_unsigned(number_unsigned_t value) override { return add(static_cast<double>(value), number_span()); }
    bool number_float(number_float_t value, const string_t&) override { return add(value, number_span()); }
    bool string(string_t& value) override { return add(std::move(value), string_span()); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(JsonObject{}); }
    bool start_array(std::size_t) override { return open(JsonArray{}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        auto& members = std::get<JsonObject>(open_.back()->value);
        const auto same = [&name](const Member& member) { return member.key == name; };
        if (std::ranges::any_of(members, same)) {
            sink_.report(code::result_duplicate_key, {&source_, string_span(), {}}, {{"key", name}});
            return stop();
        }
        if (members.size() >= kMostKeys) return refuse("一个对象的键数", "keys of one object", kMostKeys);
        members.push_back({std::move(name), {}});
        return true;
    }

    /// `read` counts the bytes taken, and one more where the parser asked for a byte behind the last.
    bool parse_error(std::size_t read, const std::string& last, const nlohmann::detail::exception&) override {
        if (reported_) return false;
        const std::size_t size = source_.text().size();
        const bool ended = read > size;
        const auto end = static_cast<std::uint32_t>(std::min(read, size));
        const std::uint32_t begin = ended || end == 0 ? end : end - 1;
        sink_.report(code::result_not_json, {&source_, {begin, end}, {}},
                     {{"what_zh", ended ? std::string{"文件在此中断"} : "读到“" + last + "”"},
                      {"what_en", ended ? std::string{"the file ends here"} : "read '" + last + "'"}});
        return stop();
    }

private:
    // Duplicates are looked for one by one: objects of results have some twenty keys, and no reader needs thousands.
    static constexpr std::size_t kMostKeys = 4096;

    bool stop() {
        reported_ = true;
        return false;
    }

    bool refuse(std::string zh, std::string en, std::size_t limit) {
        const auto at = static_cast<std::uint32_t>(std::min(read_, source_.text().size()));
        sink_.report(code::result_beyond_limit, {&source_, {at > 0 ? at - 1 : 0, at}, {}},
                     {{"what_zh", std::move(zh)}, {"what_en", std::move(en)}, {"limit", std::to_string(limit)}});
        return stop();
    }

    /// A literal ends where the parser stands.
    text::Span word_span(std::uint32_t length) const {
        const auto end = static_cast<std::uint32_t>(read_);
        return {end - std::min(length, end), end};
    }
    /// Behind a number the parser has read one byte more, unless the text ended.
    text::Span number_span() const {
        const std::string_view bytes = source_.text();
        std::size_t end = std::min(read_, bytes.size());
        if (end > 0 && !in_number(bytes[end - 1])) --end;
        std::size_t begin = end;
        while (begin > 0 && in_number(bytes[begin - 1])) --begin;
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }
    /// From the closing quote back to the opening one: the nearest that no odd number of backslashes stands before.
    text::Span string_span() const {
        const std::string_view bytes = source_.text();
        const std::size_t end = std::min(read_, bytes.size());
        std::size_t begin = end > 0 ? end - 1 : 0;
        while (begin > 0) {
            --begin;
            if (bytes[begin] != '"') continue;
            std::size_t slashes = 0;
            while (slashes < begin && bytes[begin - 1 - slashes] == '\\') ++slashes;
            if (slashes % 2 == 0) break;
        }
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    Json* place(Json::Value value, text::Span span) {
        if (++values_ > limits_.values) {
            refuse("值的个数", "values", limits_.values);
            return nullptr;
        }
        Json made{std::move(value), span};
        if (open_.empty()) {
            root_ = std::move(made);
            return &root_;
        }
        if (auto* array = std::get_if<JsonArray>(&open_.back()->value)) return &array->emplace_back(std::move(made));
        Json& member = std::get<JsonObject>(open_.back()->value).back().value;
        member = std::move(made);
        return &member;
    }

    bool add(Json::Value value, text::Span span) { return place(std::move(value), span) != nullptr; }

    bool open(Json::Value value) {
        if (open_.size() >= limits_.depth) return refuse("嵌套层数", "levels of nesting", limits_.depth);
        Json* made = place(std::move(value), word_span(1));
        if (made == nullptr) return false;
        open_.push_back(made);  // stays where it is: nothing is added to its parent while it is open
        return true;
    }

    bool close() {
        open_.back()->span.end = static_cast<std::uint32_t>(read_);
        open_.pop_back();
        return true;
    }

    const text::Source& source_;
    const std::size_t& read_;
    const JsonLimits& limits_;
    findings::Sink& sink_;
    Json root_;
    std::vector<Json*> open_;
    std::size_t values_ = 0;
    bool reported_ = false;
};

}  // namespace

const Json* Json::find(std::string_view key) const {
    const auto* members = object();
    if (members == nullptr) return nullptr;
    const auto found = std::ranges::find(*members, key, &Member::key);
    return found == members->end() ? nullptr : &found->value;
}

std::optional<JsonDocument> read_json(std::string name, std::string bytes, findings::Sink& sink,
                                      const JsonLimits& limits) {
    if (bytes.size() > limits.bytes) {
        sink.report_file(code::result_beyond_limit, std::move(name),
                         {{"what_zh", "字节数"}, {"what_en", "bytes"}, {"limit", std::to_string(limits.bytes)}});
        return std::nullopt;
    }
    JsonDocument document{text::Source{std::move(name), text::normalise(std::move(bytes))}, {}};
    const std::string_view text = document.source.text();
    std::size_t read = 0;
    Builder builder{document.source, read, limits, sink};
    const bool whole =
        nlohmann::json::sax_parse(Counted{text.data(), &read}, Counted{text.data() + text.size(), &read}, &builder);
    if (!whole) {
        if (!builder.reported())
            sink.report(code::result_not_json, {&document.source, {}, {}},
                        {{"what_zh", "无法读取"}, {"what_en", "unreadable"}});
        return std::nullopt;
    }
    document.root = builder.take();
    return document;
}

}  // namespace nearzero::results
