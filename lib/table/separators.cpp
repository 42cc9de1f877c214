// SPDX-License-Identifier: Apache-2.0
#include "table/separators.hpp"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "text/utf8.hpp"

namespace nearzero::table {

namespace {

constexpr std::size_t kStep = 64;

/// Of 64 bytes, a bit each: separators, and those that the text check has to look at.
struct Masks {
    std::uint64_t separators;
    std::uint64_t carriage_returns;
    std::uint64_t suspicious;
};

#if defined(__SSE2__)

Masks masks_of(const char* bytes) {
    Masks masks{0, 0, 0};
    for (int i = 0; i < 4; ++i) {
        const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes) + i);
        const __m128i line_end = _mm_cmpeq_epi8(c, _mm_set1_epi8('\n'));
        const __m128i carriage = _mm_cmpeq_epi8(c, _mm_set1_epi8('\r'));
        const __m128i comma = _mm_cmpeq_epi8(c, _mm_set1_epi8(','));
        // Signed: bytes from 0x80 are below the blank too.
        const __m128i odd = _mm_or_si128(_mm_cmplt_epi8(c, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(c, _mm_set1_epi8(0x7F)));
        const auto bits = [](__m128i mask) {
            return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(mask)));
        };
        masks.separators |= bits(_mm_or_si128(line_end, comma)) << (16 * i);
        masks.carriage_returns |= bits(carriage) << (16 * i);
        masks.suspicious |= bits(_mm_andnot_si128(_mm_or_si128(line_end, carriage), odd)) << (16 * i);
    }
    return masks;
}

#else

Masks masks_of(const char* bytes) {
    Masks masks{0, 0, 0};
    for (std::size_t i = 0; i < kStep; ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        masks.separators |= std::uint64_t{c == ',' || c == '\n'} << i;
        masks.carriage_returns |= std::uint64_t{c == '\r'} << i;
        masks.suspicious |= std::uint64_t{(c < ' ' && c != '\n' && c != '\r') || c >= 0x7F} << i;
    }
    return masks;
}

#endif

}  // namespace

bool Separators::find(std::string_view text) {
    if (capacity_ < text.size()) {  // no more than one for each byte; pages are touched only as far as used
        capacity_ = text.size();
        positions_ = std::make_unique_for_overwrite<std::uint32_t[]>(capacity_);
    }
    std::uint32_t* out = positions_.get();
    std::uint64_t suspicious = 0;
    for (std::size_t at = 0; at < text.size(); at += kStep) {
        Masks masks = masks_of(text.data() + at);
        const std::size_t left = text.size() - at;
        if (left < kStep) {
            const std::uint64_t ours = (std::uint64_t{1} << left) - 1;
            masks = {masks.separators & ours, masks.carriage_returns & ours, masks.suspicious & ours};
        }
        suspicious |= masks.suspicious;
        for (std::uint64_t rest = masks.carriage_returns; rest != 0; rest &= rest - 1) {
            const std::size_t next = at + static_cast<std::size_t>(std::countr_zero(rest)) + 1;
            if (next >= text.size() || text[next] != '\n') return false;
        }
        for (std::uint64_t rest = masks.separators; rest != 0; rest &= rest - 1)
            *out++ = static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(rest));
    }
    count_ = static_cast<std::size_t>(out - positions_.get());
    return suspicious == 0 || !text::check_text_within(text);
}

}  // namespace nearzero::table
