// The digest by which a page's Content-Security-Policy knows its own style sheet (CSP Level 3,
// section 2.3.1, hash-source), so that no other style, and no style attribute, takes effect.
#pragma once

#include <string>
#include <string_view>

namespace ramseyer {

// SHA-256 (FIPS 180-4) of the bytes, in Base64 (RFC 4648) with padding. O(size).
std::string Sha256Base64(std::string_view bytes);

}  // namespace ramseyer
