// SPDX-License-Identifier: Apache-2.0
/// The tables were computed with mpmath 1.3.0 at 300 bits (exp, log, erfc(-z/√2)/2 and its root by Newton's method) for
/// the argument exactly as written, then rounded to double: the ends and seams of each approximation, and random
/// arguments.
#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdint>

#include "uncertainty/elementary.hpp"

using namespace nearzero::uncertainty;

namespace {

struct Row {
    double argument, expected;
};

const Row kExp[] = {
    {-0x1.5e00000000000p+9, 0x1.14f2b0fb9307fp-1010}, {-0x1.2c00000000000p+5, 0x1.dd5c566301ec8p-55},
    {-0x1.0000000000000p+0, 0x1.78b56362cef38p-2},    {-0x1.0000000000000p-1, 0x1.368b2fc6f960ap-1},
    {-0x1.12e0be826d695p-30, 0x1.fffffff768fa1p-1},   {0x0.0p+0, 0x1.0000000000000p+0},
    {0x1.56e1fc2f8f359p-997, 0x1.0000000000000p+0},   {0x1.12e0be826d695p-30, 0x1.000000044b830p+0},
    {0x1.62e42fefa39f0p-2, 0x1.6a09e667f3bcdp+0},     {0x1.62e42fefa39efp-2, 0x1.6a09e667f3bccp+0},
    {0x1.0000000000000p+0, 0x1.5bf0a8b145769p+1},     {0x1.4000000000000p+1, 0x1.85d6fd931e0bbp+3},
    {0x1.4000000000000p+3, 0x1.5829dcf950560p+14},    {0x1.62ccccccccccdp+6, 0x1.f4705bbffae5cp+127},
    {0x1.5e00000000000p+9, 0x1.d945df4f8ec8ep+1009},  {0x1.a50e3bc73732cp+4, 0x1.f40ca07e5b724p+37},
    {-0x1.38535eb64a04cp+4, 0x1.c9a4e009306f5p-29},   {-0x1.22d28b928f910p+3, 0x1.d9eb4accb3eccp-14},
    {0x1.a321ff07723e8p+2, 0x1.5d41526945d26p+9},     {-0x1.37fb2d6e4c5f8p+3, 0x1.e94c8e0bd9133p-15},
    {-0x1.dc200f24b9393p+4, 0x1.0c7433e1b6a52p-43},   {-0x1.328abbccc3a9ep+4, 0x1.4876d8df76ff6p-28},
    {-0x1.09c5264be186cp+3, 0x1.033506ecba86dp-12},   {-0x1.51359a6afb50ap-1, 0x1.08fed3cc58193p-1},
    {0x1.85fb4eba65fc8p-3, 0x1.35b2bb5895014p+0},     {-0x1.b385af4c3a5d8p-3, 0x1.9deaf213f6d84p-1},
    {-0x1.3f572b65e1bf8p-2, 0x1.76d41a65df6fcp-1},    {0x1.9a4eb88ec5274p-1, 0x1.1d435e28fe4b9p+1},
    {-0x1.055507cba5a8ap-1, 0x1.33538cd1c927bp-1},
};

const Row kLog[] = {
    {0x1.0000000000000p-1022, -0x1.6232bdd7abcd2p+9}, {0x1.56e1fc2f8f359p-997, -0x1.5963447f87fb5p+9},
    {0x1.0000000000000p-53, -0x1.25e4f7b2737fap+5},   {0x1.4f8b588e368f1p-17, -0x1.7069e2aa2aa5bp+3},
    {0x1.3333333333333p-4, -0x1.4b8ddfddbf088p+1},    {0x1.0000000000000p-1, -0x1.62e42fefa39efp-1},
    {0x1.6a09e667f3bccp-1, -0x1.62e42fefa39f1p-2},    {0x1.6a09e667f3bcdp-1, -0x1.62e42fefa39eep-2},
    {0x1.fffffffffffffp-1, -0x1.0000000000000p-53},   {0x1.0000000000000p+0, 0x0.0p+0},
    {0x1.0000000000001p+0, 0x1.fffffffffffffp-53},    {0x1.009988727bdd2p+0, 0x1.32b4f55677d62p-9},
    {0x1.6a09e667f3bcdp+0, 0x1.62e42fefa39f0p-2},     {0x1.0000000000000p+1, 0x1.62e42fefa39efp-1},
    {0x1.5bf0a8b145769p+1, 0x1.0000000000000p+0},     {0x1.4000000000000p+3, 0x1.26bb1bbb55516p+1},
    {0x1.2a05f20000000p+33, 0x1.7069e2aa2aa5bp+4},    {0x1.e42d130773b76p+1023, 0x1.62dd08fdc6f88p+9},
    {0x1.2a02078780389p+22, 0x1.ecd678bb2b578p+3},    {0x1.4501a7fd150e1p-2, -0x1.25cadd522f047p+0},
    {0x1.d1b0640966493p-10, -0x1.9552055f9ce47p+2},   {0x1.3d74d0cfa8228p-22, -0x1.e11724e54db34p+3},
    {0x1.6efab8ba4c3cdp+9, 0x1.a64d0d2973c84p+2},     {0x1.158deca0bced9p-7, -0x1.315b309ae191dp+2},
    {0x1.b6a521b0f6b3bp+21, 0x1.e306feb79f937p+3},    {0x1.15133af5614d9p+1, 0x1.8b6573aae8619p-1},
};

const Row kNormalCdf[] = {
    {-0x1.4000000000000p+4, 0x1.c0bd0f1880783p-295}, {-0x1.099999999999ap+3, 0x1.e0210a5a1d835p-55},
    {-0x1.6a09e667f3bcdp+2, 0x1.08ddd13bd35dcp-27},  {-0x1.699999999999ap+2, 0x1.13a5b479819f1p-27},
    {-0x1.0000000000000p+2, 0x1.09ad7954afff8p-15},  {-0x1.8000000000000p+1, 0x1.61de1f985b5d7p-10},
    {-0x1.f5c28f5c28f5cp+0, 0x1.9990c58859312p-6},   {-0x1.a51eb851eb852p+0, 0x1.9979f1d2b190dp-5},
    {-0x1.0000000000000p+0, 0x1.44ed0bb7cb20bp-3},   {-0x1.536948017480fp-1, 0x1.03c82ab5eb832p-2},
    {-0x1.5368f08461f9fp-1, 0x1.03c862bf16abbp-2},   {-0x1.0000000000000p-1, 0x1.3bf143b9aa712p-2},
    {-0x1.5798ee2308c3ap-27, 0x1.ffffffbb76554p-2},  {0x0.0p+0, 0x1.0000000000000p-1},
    {0x1.0000000000000p-2, 0x1.3289a2b16ed6cp-1},    {0x1.5369480174810p-1, 0x1.7e1beaa50a3e7p-1},
    {0x1.0000000000000p+0, 0x1.aec4bd120d37dp-1},    {0x1.4813c36e26d32p+0, 0x1.ccccccccccccdp-1},
    {0x1.f5c0331eeff84p+0, 0x1.f333333333333p-1},    {0x1.8000000000000p+1, 0x1.ff4f10f033d25p-1},
    {0x1.6cccccccccccdp+2, 0x1.ffffffcc8b08bp-1},    {0x1.0000000000000p+3, 0x1.ffffffffffffap-1},
    {0x1.c2367a24872f0p+0, 0x1.ebde60ae30621p-1},    {-0x1.981ef51e0dac0p-3, 0x1.af2094ace094cp-2},
    {-0x1.717625a858e19p+2, 0x1.0bd3ffc3b3c0ap-28},  {-0x1.0f684bc988625p+2, 0x1.75c4b98a0a89cp-17},
    {-0x1.cd126336400d0p-2, 0x1.4e16f9e6df08ap-2},   {-0x1.33bc55e51146ap+2, 0x1.98779620f0365p-21},
    {-0x1.acf4e9ccfbf50p-2, 0x1.59bf380d5b121p-2},   {0x1.8aa77cd2b3b28p+0, 0x1.e0782a8711e93p-1},
};

const Row kInverseNormal[] = {
    {0x1.0000000000000p-53, -0x1.06b48528cea52p+3}, {0x1.56e1fc2f8f359p-997, -0x1.286074064c26ep+5},
    {0x1.203af9ee75616p-50, -0x1.fc3f007789669p+2}, {0x1.e8a37a45fc32ep-37, -0x1.aa1b1c13ee526p+2},
    {0x1.e8a37a45fc321p-37, -0x1.aa1b1c13ee527p+2}, {0x1.0c6f7a0b5ed8dp-20, -0x1.30381a9799f7ep+2},
    {0x1.0624dd2f1a9fcp-10, -0x1.8b8cbb7204471p+1}, {0x1.999999999999ap-6, -0x1.f5c0331eeff85p+0},
    {0x1.999999999999ap-5, -0x1.a515209676abdp+0},  {0x1.3333333333330p-4, -0x1.7085226d3e525p+0},
    {0x1.3333333333333p-4, -0x1.7085226d3e524p+0},  {0x1.339c0ebedfa44p-4, -0x1.7056dc6686c9bp+0},
    {0x1.0000000000000p-2, -0x1.5956b87528a49p-1},  {0x1.0000000000000p-1, 0x0.0p+0},
    {0x1.3333333333333p-1, 0x1.036d6c4a04b59p-2},   {0x1.d99999999999ap-1, 0x1.7085226d3e525p+0},
    {0x1.d99999999999bp-1, 0x1.7085226d3e529p+0},   {0x1.e666666666666p-1, 0x1.a515209676abbp+0},
    {0x1.f333333333333p-1, 0x1.f5c0331eeff83p+0},   {0x1.ff7ced916872bp-1, 0x1.8b8cbb7204470p+1},
    {0x1.fffffca501acbp-1, 0x1.4cc1f26b33559p+2},   {0x1.fffffffffffffp-1, 0x1.06b48528cea52p+3},
    {0x1.7b8d1f71a5658p-2, -0x1.520a5d6bac63bp-2},  {0x1.7eb272b13df98p-2, -0x1.49b9803bda5eap-2},
    {0x1.bcb1ea77444fep-2, -0x1.52f55e0f9769ap-3},  {0x1.2a8be1ea4c355p-1, 0x1.adb988b278eabp-3},
    {0x1.c673a61d649ecp-1, 0x1.36c01aa5621cbp+0},   {0x1.ba177c21f978cp-2, -0x1.6032443f1c95fp-3},
    {0x1.09c02c814321ap-1, 0x1.8735bb705ae9fp-5},   {0x1.c0ef91990d3ccp-3, -0x1.8cbc5645285c4p-1},
};

/// Distance in units in the last place: doubles of one sign are ordered as their bit patterns.
std::int64_t ulps(double a, double b) {
    if (std::signbit(a) != std::signbit(b)) return a == b ? 0 : INT64_MAX;
    const auto x = std::bit_cast<std::int64_t>(a), y = std::bit_cast<std::int64_t>(b);
    return x > y ? x - y : y - x;
}

}  // namespace

TEST_CASE("exp and log are within two units in the last place") {
    for (const auto& [argument, expected] : kExp) {
        CAPTURE(argument);
        CHECK(ulps(exp_of(argument), expected) <= 2);
    }
    for (const auto& [argument, expected] : kLog) {
        CAPTURE(argument);
        CHECK(ulps(log_of(argument), expected) <= 2);
    }
}

TEST_CASE("exp of what is out of range stays finite and positive") {
    CHECK(exp_of(1e6) == exp_of(700.0));
    CHECK(exp_of(-1e6) == exp_of(-700.0));
    CHECK(exp_of(-1e6) > 0.0);
}

TEST_CASE("the normal distribution function and its inverse are within a few units in the last place") {
    for (const auto& [argument, expected] : kNormalCdf) {
        CAPTURE(argument);
        CHECK(std::fabs(normal_cdf(argument) - expected) <= (4.0 + argument * argument) * 0x1p-52 * expected);
    }
    CHECK(normal_cdf(-40.0) == 0.0);
    CHECK(normal_cdf(40.0) == 1.0);
    for (const auto& [argument, expected] : kInverseNormal) {
        CAPTURE(argument);
        CHECK(std::fabs(inverse_normal(argument) - expected) <= 8.0 * 0x1p-52 * std::fabs(expected));
    }
}
