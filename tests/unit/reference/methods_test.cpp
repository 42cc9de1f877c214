// SPDX-License-Identifier: Apache-2.0
/// Recomputes every ```example block of the methods pages of this module from the loaded data. A line is
///     name = expression = result        # remark
/// with + - * / ( ), numbers, names of earlier lines, and values of the data in brackets:
///     [fuel.diesel ncv]  [fuel.diesel CH4 use=road]  [electricity.grid CO2 CN-GD 2022]  [gwp ipcc-ar4-100 HFC-32]
/// Values stand in the unit of their file. A result must agree to its last printed digit. `set: ID` chooses the fuel set.
#include <cmath>
#include <filesystem>
#include <set>

#include "case_table.hpp"
#include "methods_page.hpp"
#include "reference/reference.hpp"

using namespace nearzero;
using namespace nearzero::reference;
using namespace nearzero::reference::testing;

namespace {

class Examples {
public:
    Examples() { choose("gbt32151-2024"); }

    void choose(std::string_view fuel_set) {
        auto fuels = builtin_factor_set(fuel_set);
        REQUIRE_MESSAGE(fuels, fuel_set);
        Reference made;
        made.set_regions(builtin_regions());
        made.add_factors(*builtin_factor_set("cn-builtin"));
        made.set_fuels(*std::move(fuels));
        reference_ = std::move(made);
    }

    void line(const std::string& text) {
        CAPTURE(text);
        const auto first = text.find('='), last = text.rfind('=', text.find('#'));
        const auto [name_end, expression_end] = outside_brackets(text, first, last);
        const std::string name = trim(text.substr(0, name_end));
        const std::string result = trim(text.substr(expression_end + 1, text.find('#') - expression_end - 1));
        text_ = text.substr(name_end + 1, expression_end - name_end - 1);
        at_ = 0;
        const double value = sum();
        skip();
        REQUIRE_MESSAGE(at_ == text_.size(), "unread: ", text_.substr(at_));
        const auto point = result.find('.');
        const double unit = std::pow(10.0, point == std::string::npos ? 0 : -static_cast<double>(result.size() - point - 1));
        CHECK_MESSAGE(std::fabs(value - std::stod(result)) <= 0.5 * unit * (1 + 1e-9), name, ": ", value, " is not ", result);
        names_[name] = value;
    }

private:
    /// `use=road` inside brackets holds an equals sign too.
    static std::pair<std::size_t, std::size_t> outside_brackets(const std::string& text, std::size_t first, std::size_t last) {
        int depth = 0;
        std::size_t found_last = first;
        for (std::size_t i = 0; i < text.size() && text[i] != '#'; ++i) {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (text[i] == '=' && depth == 0) found_last = i;
        }
        REQUIRE(found_last > first);
        REQUIRE(found_last == last);
        return {first, found_last};
    }
    static std::string trim(const std::string& text) {
        const auto begin = text.find_first_not_of(' ');
        return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
    }
    void skip() { while (at_ < text_.size() && text_[at_] == ' ') ++at_; }
    bool eat(char c) {
        skip();
        if (at_ >= text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    double sum() {
        double value = product();
        for (;;) {
            if (eat('+')) value += product();
            else if (eat('-')) value -= product();
            else return value;
        }
    }
    double product() {
        double value = atom();
        for (;;) {
            if (eat('*')) value *= atom();
            else if (eat('/')) value /= atom();
            else return value;
        }
    }
    double atom() {
        if (eat('(')) {
            const double value = sum();
            REQUIRE(eat(')'));
            return value;
        }
        if (eat('[')) {
            const auto end = text_.find(']', at_);
            REQUIRE(end != std::string::npos);
            const std::string what = text_.substr(at_, end - at_);
            at_ = end + 1;
            return datum(split(what, ' '));
        }
        const auto end = text_.find_first_of(" +*/()", at_);
        const std::string word = text_.substr(at_, end == std::string::npos ? end : end - at_);
        at_ += word.size();
        if (const auto known = names_.find(word); known != names_.end()) return known->second;
        std::size_t used = 0;
        const double value = std::stod(word, &used);
        REQUIRE(used == word.size());
        return value;
    }
    double datum(const std::vector<std::string>& words) const {
        if (words[0] == "gwp") {
            const auto set = builtin_gwp_set(words.at(1));
            REQUIRE(set);
            const auto* value = set->find(*gas::find_gas(words.at(2)));
            REQUIRE(value != nullptr);
            return value->value;
        }
        const Factor* factor = reference_.find(words[0]);
        REQUIRE_MESSAGE(factor != nullptr, words[0]);
        const std::string& what = words.at(1);
        if (what == "ncv") return factor->ncv->value;
        if (what == "carbon") return factor->carbon->value;
        if (what == "oxidation") return factor->oxidation->value;
        if (what == "coal_equivalent") return factor->coal_equivalent->value;
        const auto gas = gas::find_gas(what);
        REQUIRE_MESSAGE(gas, what);
        std::string region, use;
        int year = 2024;
        for (std::size_t i = 2; i < words.size(); ++i) {
            if (words[i].starts_with("use=")) use = words[i].substr(4);
            else if (words[i].starts_with("CN")) region = words[i];
            else year = std::stoi(words[i]);
        }
        const auto found = select(reference_, *factor, *gas, region, year, use);
        REQUIRE_MESSAGE(found, factor->id, " ", what);
        return found->value->value;
    }

    Reference reference_;
    std::map<std::string, double> names_;
    std::string text_;
    std::size_t at_ = 0;
};

}  // namespace

TEST_CASE("worked examples of the methods pages") {
    for (const std::string page : {"fuel-combustion", "electricity", "warming-potentials", "coal-equivalent", "refrigerants",
                                   "factor-selection"}) {
        CAPTURE(page);
        int examples = 0;
        for (const auto& block : nearzero::testing::blocks_of(page + ".md")) {
            Examples state;
            for (const std::string& text : block.lines) {
                if (text.starts_with("set: ")) {
                    state.choose(text.substr(5));
                } else if (!text.empty()) {
                    state.line(text);
                    ++examples;
                }
            }
        }
        CHECK_MESSAGE(examples > 0, "a page without a worked example");
    }
}
