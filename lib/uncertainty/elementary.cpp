// SPDX-License-Identifier: Apache-2.0
#include "uncertainty/elementary.hpp"

#include <cmath>

namespace nearzero::uncertainty {

namespace {

/// erfc(y), y ≥ 0: Cody's three intervals. exp(−y²) is split at y rounded to 1/16, so that y² is exact in the first
/// factor.
double erfc_of(double y) {
    if (y <= 0.46875) {
        const double s = y * y;
        const double numerator =
            (((0.185777706184603153 * s + 3.16112374387056560) * s + 113.864154151050156) * s + 377.485237685302021) *
                s +
            3209.37758913846947;
        const double denominator =
            (((s + 23.6012909523441209) * s + 244.024637934444173) * s + 1282.61652607737228) * s + 2844.23683343917062;
        return 1.0 - y * (numerator / denominator);
    }
    if (y > 27.0) return 0.0;
    double ratio = 0.0;
    if (y <= 4.0) {
        const double numerator =
            (((((((2.15311535474403846e-8 * y + 0.564188496988670089) * y + 8.88314979438837594) * y +
                 66.1191906371416295) *
                    y +
                298.635138197400131) *
                   y +
               881.952221241769090) *
                  y +
              1712.04761263407058) *
                 y +
             2051.07837782607147) *
                y +
            1230.33935479799725;
        const double denominator =
            (((((((y + 15.7449261107098347) * y + 117.693950891312499) * y + 537.181101862009858) * y +
                1621.38957456669019) *
                   y +
               3290.79923573345963) *
                  y +
              4362.61909014324716) *
                 y +
             3439.36767414372164) *
                y +
            1230.33935480374942;
        ratio = numerator / denominator;
    } else {
        const double s = 1.0 / (y * y);
        const double numerator = ((((0.0163153871373020978 * s + 0.305326634961232344) * s + 0.360344899949804439) * s +
                                   0.125781726111229246) *
                                      s +
                                  0.0160837851487422766) *
                                     s +
                                 6.58749161529837803e-4;
        const double denominator =
            ((((s + 2.56852019228982242) * s + 1.87295284992346047) * s + 0.527905102951428412) * s +
             0.0605183413124413191) *
                s +
            0.00233520497626869185;
        constexpr double kOneBySqrtPi = 0.56418958354775628695;
        ratio = (kOneBySqrtPi - s * (numerator / denominator)) / y;
    }
    const double rounded = static_cast<double>(static_cast<int>(y * 16.0)) / 16.0;
    const double rest = (y - rounded) * (y + rounded);
    return exp_of(-rounded * rounded) * exp_of(-rest) * ratio;
}

}  // namespace

double normal_cdf(double z) {
    constexpr double kSqrtHalf = 0.70710678118654752440;
    const double half = 0.5 * erfc_of(std::fabs(z) * kSqrtHalf);
    return z <= 0.0 ? half : 1.0 - half;
}

double inverse_normal(double p) {
    const double q = p - 0.5;
    if (std::fabs(q) <= kCentre) return inverse_normal_centre(q);
    const double r = std::sqrt(-log_of(q < 0.0 ? p : 1.0 - p));
    const double z = r <= 5.0 ? inverse_normal_near_tail(r) : inverse_normal_far_tail(r);
    return q < 0.0 ? -z : z;
}

}  // namespace nearzero::uncertainty
