#include "support/xml_scan.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace ramseyer::test_support {
namespace {

bool IsIn(std::string_view name, const std::vector<std::string_view>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t Length(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

std::string Utf8(unsigned long c) {
  std::string bytes;
  if (c < 0x80) {
    bytes = {static_cast<char>(c)};
  } else if (c < 0x800) {
    bytes = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  } else if (c < 0x10000) {
    bytes = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
             static_cast<char>(0x80 | (c & 0x3F))};
  } else {
    bytes = {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 0x3F)),
             static_cast<char>(0x80 | ((c >> 6) & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
  }
  return bytes;
}

// What "&...;" stands for; itself when it is none of XML's own.
std::string Resolve(std::string_view entity) {
  if (entity == "&amp;") return "&";
  if (entity == "&lt;") return "<";
  if (entity == "&gt;") return ">";
  if (entity == "&quot;") return "\"";
  if (entity == "&apos;") return "'";
  if (entity.substr(0, 2) != "&#") return std::string(entity);
  const bool hex = entity[2] == 'x' || entity[2] == 'X';
  const std::string digits(entity.substr(hex ? 3 : 2));
  return Utf8(std::stoul(digits, nullptr, hex ? 16 : 10));
}

constexpr std::array<std::string_view, 6> kMarks = {"“", "”", "‘", "’", "\"", "'"};

bool IsSpace(std::string_view c) {
  static constexpr std::array<std::string_view, 15> kWide = {
      "\u00A0", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
      "\u2007", "\u2008", "\u2009", "\u200A", "\u2028", "\u202F", "\u3000"};
  if (c.size() == 1) return std::isspace(static_cast<unsigned char>(c[0])) != 0;
  return std::find(kWide.begin(), kWide.end(), c) != kWide.end();
}

class Scanner {
 public:
  Scanner(std::string_view source, const std::vector<std::string_view>& skipped,
          const std::vector<std::string_view>& quoted)
      : source_(source), skipped_(skipped), quoted_(quoted) {
    scanned_.bytes.assign(source.size(), SourceByte::kMarkup);
  }

  ScannedXml Scan() {
    std::size_t at = source_.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    while (at < source_.size()) {
      const std::string_view rest = source_.substr(at);
      if (rest.front() != '<') {
        at += Character(at);
      } else if (rest.substr(0, 4) == "<!--") {
        at = Past("-->", at);
      } else if (rest.substr(0, 9) == "<![CDATA[") {
        const std::size_t end = source_.find("]]>", at);
        for (at += 9; at < end;) at += Plain(at);
        at = end + 3;
      } else if (rest.substr(0, 2) == "<?") {
        at = Past("?>", at);
      } else if (rest.substr(0, 2) == "<!") {
        at = Doctype(at);
      } else {
        at = Tag(at);
      }
    }
    return std::move(scanned_);
  }

 private:
  struct Open {
    bool skipped;
    bool quoted;
  };

  std::size_t Past(std::string_view what, std::size_t at) const {
    return source_.find(what, at) + what.size();
  }

  std::size_t Doctype(std::size_t at) const {
    int depth = 0;
    for (;; ++at) {
      if (source_[at] == '[') ++depth;
      if (source_[at] == ']') --depth;
      if (source_[at] == '>' && depth == 0) return at + 1;
    }
  }

  std::size_t Tag(std::size_t at) {
    const bool closes = source_[at + 1] == '/';
    const std::size_t name_begin = at + (closes ? 2 : 1);
    const std::size_t name_end = source_.find_first_of(" \t\r\n/>", name_begin);
    std::string_view name = source_.substr(name_begin, name_end - name_begin);
    if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
      name.remove_prefix(colon + 1);
    }
    std::size_t end = name_end;
    for (char quote = 0; quote != 0 || source_[end] != '>'; ++end) {
      const char c = source_[end];
      if (quote != 0 ? c == quote : (c == '"' || c == '\'')) quote = quote != 0 ? char{0} : c;
    }
    if (closes) {
      open_.pop_back();
      if (IsIn(name, quoted_) && !open_.empty()) open_.back().quoted = true;
    } else if (source_[end - 1] != '/') {
      if (IsIn(name, quoted_) && unclosed_ != 0) scanned_.bytes[unclosed_] = SourceByte::kMark;
      const Open around = open_.empty() ? Open{false, false} : open_.back();
      open_.push_back(
          {around.skipped || IsIn(name, skipped_), around.quoted || IsIn(name, quoted_)});
    }
    return end + 1;
  }

  std::size_t Character(std::size_t at) {
    if (source_[at] != '&') return Plain(at);
    const std::size_t end = source_.find(';', at) + 1;
    const std::string entity(source_.substr(at, end - at));
    const std::string resolved = Resolve(entity);
    if (resolved == entity) return Plain(at);
    Set(at, end - at, resolved);
    if (!open_.empty() && !open_.back().skipped) {
      scanned_.entities.emplace_back(static_cast<std::uint32_t>(at), resolved);
    }
    return end - at;
  }

  std::size_t Plain(std::size_t at) {
    const std::size_t length = Length(static_cast<unsigned char>(source_[at]));
    Set(at, length, source_.substr(at, length));
    return length;
  }

  void Set(std::size_t at, std::size_t length, std::string_view character) {
    if (open_.empty() || open_.back().skipped) return;
    std::fill_n(scanned_.bytes.begin() + static_cast<std::ptrdiff_t>(at), length,
                SourceByte::kRest);
    const bool mark = std::find(kMarks.begin(), kMarks.end(), character) != kMarks.end();
    if (character == "“") unclosed_ = at;
    if (character == "”") unclosed_ = 0;
    scanned_.bytes[at] = IsSpace(character)            ? SourceByte::kSpace
                         : mark && open_.back().quoted ? SourceByte::kMark
                                                       : SourceByte::kLetter;
  }

  std::string_view source_;
  const std::vector<std::string_view>& skipped_;
  const std::vector<std::string_view>& quoted_;
  ScannedXml scanned_;
  std::vector<Open> open_;
  std::size_t unclosed_ = 0;  // the last “ behind which no ” stood
};

}  // namespace

ScannedXml ScanXml(std::string_view source, const std::vector<std::string_view>& skipped,
                   const std::vector<std::string_view>& quoted) {
  return Scanner(source, skipped, quoted).Scan();
}

}  // namespace ramseyer::test_support
