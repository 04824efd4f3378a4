#include "watch/yaml_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <set>
#include <sstream>

namespace ramseyer::watch_yaml {
namespace {

// Hears of documents and keeps nothing of them.
class Silence : public YAML::EventHandler {
 public:
  using Mark = YAML::Mark;
  using Anchor = YAML::anchor_t;
  using Style = YAML::EmitterStyle::value;

  void OnDocumentStart(const Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const Mark&, Anchor) override {}
  void OnAlias(const Mark&, Anchor) override {}
  void OnScalar(const Mark&, const std::string&, Anchor, const std::string&) override {}
  void OnSequenceStart(const Mark&, const std::string&, Anchor, Style) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const Mark&, const std::string&, Anchor, Style) override {}
  void OnMapEnd() override {}
};

// Not YAML::LoadAll: yaml-cpp 0.7 finds documents without end behind a broken directive, and would
// load them all.
bool HasSeveralDocuments(const std::string& yaml) {
  std::istringstream in(yaml);
  YAML::Parser parser(in);
  Silence silence;
  return parser.HandleNextDocument(silence) && parser.HandleNextDocument(silence);
}

}  // namespace

Place Reader::At(const YAML::Mark& mark) const {
  if (mark.is_null()) return Place{file_, 0, 0, 0};
  return Place{file_, static_cast<std::size_t>(mark.pos), static_cast<std::uint32_t>(mark.line + 1),
               static_cast<std::uint32_t>(mark.column + 1)};
}

Result<YAML::Node> Reader::Parse(const std::string& yaml) const {
  try {
    if (HasSeveralDocuments(yaml)) {
      return Fail("expected one YAML document, found several", Place{file_, 0, 0, 0});
    }
    const YAML::Node document = YAML::Load(yaml);
    if (document.IsNull())
      return Fail("expected one YAML document, found 0", Place{file_, 0, 0, 0});
    return document;
  } catch (const YAML::Exception& error) {
    return Fail(fmt::format("not well-formed YAML: {}", error.msg), At(error.mark));
  }
}

Result<void> Reader::ExpectMap(const YAML::Node& node, std::string_view what,
                               const std::vector<std::string_view>& keys) const {
  if (!node.IsMap()) {
    return Fail(fmt::format("expected {}: a map with {}", what, fmt::join(keys, ", ")),
                PlaceOf(node));
  }
  std::set<std::string> seen;
  for (const auto& member : node) {
    const std::string key = member.first.IsScalar() ? member.first.Scalar() : "";
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      return Fail(
          fmt::format("unknown key \"{}\" in {}: expected {}", key, what, fmt::join(keys, ", ")),
          PlaceOf(member.first));
    }
    if (!seen.insert(key).second) {
      return Fail(fmt::format("the key \"{}\" stands twice in {}", key, what),
                  PlaceOf(member.first));
    }
  }
  return {};
}

Result<void> Reader::ExpectList(const YAML::Node& node, std::string_view what) const {
  if (node.IsSequence()) return {};
  return Fail(fmt::format("expected {}: a list", what), PlaceOf(node));
}

Result<std::string> Reader::String(const YAML::Node& node, std::string_view what) const {
  if (node.IsScalar() && !node.Scalar().empty()) return node.Scalar();
  return Fail(fmt::format("expected {}: words, not {}", what,
                          node.IsScalar() || node.IsNull() ? "nothing" : "a list or map"),
              PlaceOf(node));
}

Result<std::vector<std::string>> Reader::Strings(const YAML::Node& node,
                                                 std::string_view what) const {
  std::vector<std::string> strings;
  const auto add = [&](const YAML::Node& one) -> Result<void> {
    auto string = String(one, what);
    if (!string) return tl::make_unexpected(string.error());
    strings.push_back(std::move(*string));
    return {};
  };
  if (!node.IsSequence()) {
    if (const Result<void> added = add(node); !added) return tl::make_unexpected(added.error());
    return strings;
  }
  for (const YAML::Node& one : node) {
    if (const Result<void> added = add(one); !added) return tl::make_unexpected(added.error());
  }
  return strings;
}

}  // namespace ramseyer::watch_yaml
