// The digest by which content is known: a page's Content-Security-Policy knows its own style sheet
// by it (CSP Level 3, section 2.3.1, hash-source), and the store of documents knows each file.
#pragma once

#include <string>
#include <string_view>

namespace ramseyer {

// SHA-256 (FIPS 180-4) of the bytes, in Base64 (RFC 4648) with padding. O(size).
std::string Sha256Base64(std::string_view bytes);

// The same as 64 digits of lower-case hexadecimal. O(size).
std::string Sha256Hex(std::string_view bytes);

}  // namespace ramseyer
