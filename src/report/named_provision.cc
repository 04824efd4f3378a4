// First the section, among those that the bill changed or added and then in the library; then the
// unit in it, by its labels as they are after the bill, and failing that as they were before.
#include "report/named_provision.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <set>
#include <utility>

#include "document/citation.h"
#include "report/replay.h"

namespace ramseyer {
namespace {

struct Asked {
  std::string title;  // "" when not said
  std::string section;
  std::vector<std::string> path;
};

Result<Asked> ReadCitation(std::string_view citation) {
  if (const auto usc = ParseUsc(citation); usc && !usc->note) {
    if (usc->section.empty()) {
      return Fail(fmt::format("\"{}\" is a whole title; name a section of it", citation));
    }
    return Asked{usc->title, usc->section, usc->path};
  }
  std::string_view path = citation;
  for (std::string_view word : {"section ", "sec. ", "§ ", "§"}) {
    if (path.substr(0, word.size()) != word) continue;
    path.remove_prefix(word.size());
    break;
  }
  const auto labels = ParsePath(path);
  if (!labels || path.substr(0, 1) == "(") {
    return Fail(
        fmt::format("\"{}\" can not be read as a citation of the Code; try \"47 U.S.C. 230(e)\", "
                    "\"section 230(e)(1)\" or an identifier",
                    citation));
  }
  return Asked{"", labels->front(), {labels->begin() + 1, labels->end()}};
}

std::string SectionIdentifier(const std::string& title, const std::string& section) {
  UscCitation citation;
  citation.title = title;
  citation.section = section;
  return FoldIdentifier(ToIdentifier(citation));
}

// The section as the bill leaves it.
std::optional<AmendedProvision> FindSection(const LawLibrary& law, const AmendedLaw& amended,
                                            const std::string& identifier) {
  for (const AmendedProvision& provision : amended.provisions) {
    if (FoldIdentifier(provision.identifier) == identifier) return provision;
  }
  const auto node = law.Find(identifier);
  if (!node) return std::nullopt;
  AmendedProvision untouched;
  untouched.origin = node;
  untouched.identifier = law.document(node->document).provision(node->node).identifier;
  untouched.manuscript = BeforeTheBill(untouched, law);
  return untouched;
}

Result<AmendedProvision> FindAskedSection(const LawLibrary& law, const AmendedLaw& amended,
                                          const Asked& asked) {
  const std::set<std::string> loaded = law.Titles();
  if (!asked.title.empty() && loaded.count(asked.title) == 0) {
    return Fail(fmt::format("title {} is not among the law loaded, which has title {}", asked.title,
                            fmt::join(loaded, ", ")));
  }
  std::vector<AmendedProvision> found;
  std::vector<std::string> names;
  for (const std::string& title : asked.title.empty() ? loaded : std::set{asked.title}) {
    auto section = FindSection(law, amended, SectionIdentifier(title, asked.section));
    if (!section) continue;
    names.push_back(fmt::format("{} U.S.C. {}", title, asked.section));
    found.push_back(std::move(*section));
  }
  if (found.size() == 1) return std::move(found.front());
  if (found.size() > 1) {
    return Fail(fmt::format("section {} is in several titles; name one of {}", asked.section,
                            fmt::join(names, ", ")));
  }
  const std::string where = asked.title.empty() ? "the law loaded" : "title " + asked.title;
  return Fail(fmt::format("{} has no section {}, neither before the bill nor after it", where,
                          asked.section));
}

// The unit that bears the labels; invalid when there is none.
Result<LineId> FindUnit(const Manuscript& manuscript, const std::vector<std::string>& path) {
  if (manuscript.order().empty() || !manuscript.line(manuscript.order().front()).live()) {
    return LineId();
  }
  LineId unit = manuscript.order().front();
  for (const std::string& label : path) {
    std::vector<LineId> found;
    for (const LineId child : manuscript.ChildUnits(unit)) {
      if (manuscript.line(child).label == label) found.push_back(child);
    }
    if (found.size() > 1)
      return Fail(fmt::format("{} provisions are called ({})", found.size(), label));
    if (found.empty()) return LineId();
    unit = found.front();
  }
  return unit;
}

}  // namespace

Result<NamedProvision> FindNamedProvision(const LawLibrary& law, const AmendedLaw& amended,
                                          std::string_view citation) {
  const Result<Asked> asked = ReadCitation(citation);
  if (!asked) return tl::make_unexpected(asked.error());
  Result<AmendedProvision> section = FindAskedSection(law, amended, *asked);
  if (!section) return tl::make_unexpected(section.error());
  NamedProvision named;
  named.section = std::move(*section);
  named.path = asked->path;
  Result<LineId> unit = FindUnit(named.section.manuscript, named.path);
  const Result<LineId> before = FindUnit(BeforeTheBill(named.section, law), named.path);
  if (unit && !unit->valid()) unit = before;
  const auto usc = ParseUsc(named.section.identifier);
  const std::string name = usc ? ToString(*usc) : asked->section;
  if (!unit) return Fail(fmt::format("{} in {}", unit.error().message, name));
  if (!unit->valid()) {
    return Fail(fmt::format("{} has no ({}), neither before the bill nor after it", name,
                            fmt::join(named.path, ")(")));
  }
  named.unit = *unit;
  named.unit_before = before.value_or(LineId());
  return named;
}

}  // namespace ramseyer
