#include "render/html/escape.h"

#include "render/characters.h"

namespace ramseyer {

std::string EscapeHtml(std::string_view text) {
  std::string out;
  const std::string visible = Visible(text);
  out.reserve(visible.size());
  for (const char c : visible) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace ramseyer
