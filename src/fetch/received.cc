#include "fetch/received.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

#include "base/files.h"
#include "text/source.h"
#include "xml/xml_tree.h"

namespace ramseyer {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool BeginsWith(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char a, char b) {
           return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
         });
}

}  // namespace

bool IsWebPage(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return BeginsWith(bytes, "<!doctype html") || BeginsWith(bytes, "<html");
}

Result<void> CheckXml(std::string bytes, std::initializer_list<std::string_view> roots) {
  if (IsWebPage(bytes)) return Fail("the server sent a web page in place of the document");
  Result<Source> source = Source::FromBytes("what the server sent", std::move(bytes));
  if (!source) return tl::make_unexpected(source.error());
  const Result<XmlTree> tree = XmlTree::Parse(std::move(*source));
  if (!tree) return tl::make_unexpected(tree.error());
  const std::string_view root = tree->node(tree->root()).name;
  if (std::find(roots.begin(), roots.end(), root) != roots.end()) return {};
  return Fail(fmt::format("the server sent a document of another kind: its root is “{}”, not “{}”",
                          root, fmt::join(roots, "” or “")));
}

Result<void> CheckXmlFile(const std::string& path, std::initializer_list<std::string_view> roots) {
  Result<std::string> bytes = ReadFile(path);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return CheckXml(std::move(*bytes), roots);
}

}  // namespace ramseyer
