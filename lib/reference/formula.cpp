// SPDX-License-Identifier: Apache-2.0
#include "reference/formula.hpp"

#include <algorithm>
#include <array>

#include "base/exponential.hpp"
#include "base/number.hpp"
#include "base/sum.hpp"

namespace nearzero::reference {

using Do = Formula::Do;

namespace {

constexpr int kDeepest = 16;

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

class Parser {
public:
    Parser(std::string_view text, std::span<const std::string_view> names) : rest_{text}, names_{names} {}

    base::Result<Formula, FormulaFault> formula(std::string_view text) {
        sum(0);
        blanks();
        if (!fault_ && !rest_.empty()) fail("此处多余", "this does not belong here");
        if (fault_) return *fault_;
        return Formula{std::string{text}, std::move(code_)};
    }

private:
    void blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }
    bool eat(std::string_view token) {
        blanks();
        if (fault_ || !rest_.starts_with(token)) return false;
        rest_.remove_prefix(token.size());
        return true;
    }
    void fail(std::string_view zh, std::string_view en, std::optional<std::string_view> at = std::nullopt) {
        if (!fault_) fault_ = FormulaFault{std::string{zh}, std::string{en}, at.value_or(rest_)};
    }
    void emit(Do what, std::uint16_t operand = 0, std::uint16_t delay = 0, double number = 0.0) {
        code_.push_back({what, operand, delay, number});
    }

    void sum(int depth) {
        if (depth > kDeepest) return fail("括号层次过多", "too many nested parentheses");
        product(depth);
        while (!fault_) {
            if (eat("+ "))
                product(depth), emit(Do::add);
            else if (eat("- "))
                product(depth), emit(Do::subtract);
            else
                return;
        }
    }
    void product(int depth) {
        power(depth);
        while (!fault_) {
            if (eat("*"))
                power(depth), emit(Do::multiply);
            else if (eat("/"))
                power(depth), emit(Do::divide);
            else
                return;
        }
    }
    void power(int depth) {
        atom(depth);
        if (!eat("^")) return;
        blanks();
        if (const auto exponent = number())
            emit(Do::power, 0, 0, *exponent);
        else
            fail("指数须为数字", "an exponent is a number");
    }
    void atom(int depth) {
        blanks();
        if (fault_) return;
        if (eat("(")) {
            sum(depth + 1);
            if (!eat(")")) fail("缺少右括号", "a closing parenthesis is missing");
        } else if (eat("decayed(")) {
            const auto k = operand();
            if (!eat(",")) fail("decayed 需要两个参数", "decayed takes two parameters");
            const auto delay = operand();
            if (!eat(")")) fail("缺少右括号", "a closing parenthesis is missing");
            emit(Do::decayed, k, delay);
        } else if (!rest_.empty() && is_digit(rest_.front())) {
            if (const auto value = number())
                emit(Do::number, 0, 0, *value);
            else
                fail("不是数字", "not a number");
        } else {
            emit(Do::operand, operand());
        }
    }
    std::optional<double> number() {
        std::size_t length = 0;
        while (length < rest_.size() && (is_digit(rest_[length]) || rest_[length] == '.')) ++length;
        const auto parsed = base::parse_number(rest_.substr(0, length));
        if (!parsed) return std::nullopt;
        rest_.remove_prefix(length);
        return *parsed;
    }
    std::uint16_t operand() {
        blanks();
        std::size_t length = 0;
        while (length < rest_.size() && is_name(rest_[length])) ++length;
        const std::string_view name = rest_.substr(0, length);
        const auto found = std::ranges::find(names_, name);
        if (length == 0)
            fail("此处应有参数名、数字或括号", "a name, a number or a parenthesis is expected here");
        else if (found == names_.end())
            fail("没有这个参数、输入量或 amount", "no parameter, input or 'amount' has this name", name);
        if (fault_) return 0;
        rest_.remove_prefix(length);
        return static_cast<std::uint16_t>(found - names_.begin());
    }

    std::string_view rest_;
    std::span<const std::string_view> names_;
    std::vector<Formula::Instruction> code_;
    std::optional<FormulaFault> fault_;
};

Slope operator+(Slope a, Slope b) {
    return {a.value + b.value, a.by + b.by};
}
Slope operator-(Slope a, Slope b) {
    return {a.value - b.value, a.by - b.by};
}
Slope operator*(Slope a, Slope b) {
    return {a.value * b.value, a.by * b.value + a.value * b.by};
}
Slope operator/(Slope a, Slope b) {
    return {a.value / b.value, (a.by - a.value / b.value * b.by) / b.value};
}
Slope exp_of(Slope a) {
    const double value = base::exp_of(a.value);
    return {value, value * a.by};
}
/// Of a base that is not negative.
Slope power(Slope a, double exponent) {
    if (a.value == 0.0) return {};
    const double value = base::exp_of(exponent * base::log_of(a.value));
    return {value, exponent * value / a.value * a.by};
}

}  // namespace

bool Formula::uses(std::size_t operand) const {
    return std::ranges::any_of(code, [operand](const Instruction& step) {
        return (step.what == Do::operand && step.operand == operand) ||
               (step.what == Do::decayed && (step.operand == operand || step.delay == operand || operand == 0));
    });
}

bool Formula::has_decay() const {
    return std::ranges::find(code, Do::decayed, &Instruction::what) != code.end();
}

base::Result<Formula, FormulaFault> parse_formula(std::string_view text, std::span<const std::string_view> names) {
    return Parser{text, names}.formula(text);
}

base::Result<units::Dimension, FormulaFault> dimension_of(const Formula& formula,
                                                          std::span<const units::Dimension> operands) {
    using units::Dimension;
    const Dimension time = units::of(units::Base::time);
    std::vector<Dimension> stack;
    const auto pop = [&stack] {
        const Dimension top = stack.back();
        stack.pop_back();
        return top;
    };
    for (const auto& step : formula.code) {
        switch (step.what) {
            case Do::number:
                stack.emplace_back();
                break;
            case Do::operand:
                stack.push_back(operands[step.operand]);
                break;
            case Do::add:
            case Do::subtract: {
                const Dimension right = pop();
                if (right != stack.back())
                    return FormulaFault{"加减的两边是不同的量：" + units::describe(stack.back(), true) + "；" +
                                            units::describe(right, true),
                                        "a sum of different quantities: " + units::describe(stack.back(), false) +
                                            "; " + units::describe(right, false),
                                        formula.text};
                break;
            }
            case Do::multiply: {
                const Dimension right = pop();
                stack.back() = stack.back() * right;
                break;
            }
            case Do::divide: {
                const Dimension right = pop();
                stack.back() = stack.back() / right;
                break;
            }
            case Do::power:
                if (!stack.back().is_dimensionless())
                    return FormulaFault{"只有无量纲的数可以乘方", "only a plain number can be raised to a power",
                                        formula.text};
                break;
            case Do::decayed:
                if (operands[step.operand] != Dimension{} / time || operands[step.delay] != time)
                    return FormulaFault{"decayed 的参数依次为衰减速率（1/a）和延迟（a）",
                                        "decayed takes a rate (1/a) and a delay (a)", formula.text};
                stack.push_back(operands[0]);
                break;
        }
    }
    return stack.back();
}

Slope decomposing_share(Slope k, Slope delay, int years_ago) {
    const Slope left = exp_of(Slope{} - k * (Slope{0.5, 0.0} - delay));  // of the first year's deposit at its end
    if (years_ago == 0) return Slope{1.0, 0.0} - left;
    const Slope year = exp_of(Slope{} - k);
    return left * exp_of(Slope{} - k * Slope{static_cast<double>(years_ago - 1), 0.0}) * (Slope{1.0, 0.0} - year);
}

Slope evaluate(const Formula& formula, const FormulaInputs& inputs) {
    std::vector<Slope> stack;
    const auto apply = [&stack](auto&& combine) {
        const Slope right = stack.back();
        stack.pop_back();
        stack.back() = combine(stack.back(), right);
    };
    for (const auto& step : formula.code) {
        switch (step.what) {
            case Do::number:
                stack.push_back({step.number, 0.0});
                break;
            case Do::operand:
                stack.push_back(inputs.operand(step.operand));
                break;
            case Do::add:
                apply([](Slope a, Slope b) { return a + b; });
                break;
            case Do::subtract:
                apply([](Slope a, Slope b) { return a - b; });
                break;
            case Do::multiply:
                apply([](Slope a, Slope b) { return a * b; });
                break;
            case Do::divide:
                apply([](Slope a, Slope b) { return a / b; });
                break;
            case Do::power:
                stack.back() = power(stack.back(), step.number);
                break;
            case Do::decayed: {
                const Slope k = inputs.operand(step.operand), delay = inputs.operand(step.delay);
                base::Sum value, by;
                for (const auto& deposit : inputs.deposits()) {
                    const Slope part = deposit.amount * decomposing_share(k, delay, deposit.years_ago);
                    value.add(part.value), by.add(part.by);
                }
                stack.push_back({value.value(), by.value()});
                break;
            }
        }
    }
    return stack.back();
}

}  // namespace nearzero::reference
