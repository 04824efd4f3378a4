// Which addresses may be fetched from, and how they are shown.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace ramseyer {

// Nothing when the address may be fetched: https on any host, and http on this machine's own
// loopback interface ("localhost", "127.0.0.1", "[::1]"), where a mirror or a test may listen.
// Errors: it is no address, or of another scheme; the message shows it redacted.
[[nodiscard]] Result<void> CheckAddress(const std::string& url);

// Whether the address is http, so on the loopback interface once it was checked.
bool IsPlainHttp(std::string_view url);

// The address without what may be a secret: user, password, query and fragment are left out.
// "https://me:key@host/a?token=1" -> "https://host/a".
std::string Redacted(std::string_view url);

}  // namespace ramseyer
