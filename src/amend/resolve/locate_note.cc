#include "amend/resolve/locate_note.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "amend/resolve/known_acts.h"
#include "document/citation.h"

namespace ramseyer {
namespace {

constexpr std::size_t kLongestHead = 300;  // bytes, within which a note names its law

// The words of a note before what it quotes: "Pub. L. 101-167, title V, § 599E, …", dashes folded.
std::string HeadOf(const Document& law, NodeId note) {
  std::string head;
  for (NodeId child = law.FirstChild(note); child.valid(); child = law.NextSibling(child)) {
    if (law.node(child).kind == NodeKind::kHeading) continue;
    head += law.WordsOf(child) + ' ';
    if (head.size() >= kLongestHead) break;
  }
  head.resize(std::min({head.find("provided"), kLongestHead, head.size()}));
  return FoldIdentifier(head);
}

// Whether `what` stands in the head as a whole: "§ 5" not in "§ 599E".
bool Says(const std::string& head, const std::string& what) {
  for (std::size_t at = head.find(what); at != std::string::npos; at = head.find(what, at + 1)) {
    const std::size_t end = at + what.size();
    if (end >= head.size() || std::isalnum(static_cast<unsigned char>(head[end])) == 0) return true;
  }
  return false;
}

// The public law that the words name, or that the Act is: "Pub. L. 101-167", "" when not known.
std::string LawCredit(const LawName& law) {
  if (!law.public_law.empty()) return "Pub. L. " + law.public_law;
  const KnownAct* known = FindKnownAct(law.act);
  return known == nullptr ? "" : std::string(known->credit);
}

}  // namespace

Resolved<LawPlace> LocateNote(ResolveContext& context, const LawName& law, const UnitPath& path) {
  UscCitation section{law.usc->title, law.usc->section, {}, false};
  const auto node = context.law().library().Find(ToIdentifier(section));
  if (!node) {
    return Refuse(FindingKind::kLawNotLoaded,
                  fmt::format("{} is not among the law loaded", ToString(*law.usc)));
  }
  const auto named = std::find_if(path.begin(), path.end(), [](const UnitName& unit) {
    return unit.kind == NodeKind::kSection;
  });
  if (named == path.end()) {
    return Refuse(
        FindingKind::kNotExecutable,
        fmt::format("which section of a law the note {} shows is not said", ToString(*law.usc)));
  }
  const Document& document = context.law().library().document(node->document);
  const std::string credit = LawCredit(law);
  std::vector<NodeId> found;
  for (NodeId at = node->node; at < document.node(node->node).end; at = NodeId(at.index() + 1)) {
    if (document.node(at).kind != NodeKind::kNote) continue;
    const std::string head = HeadOf(document, at);
    const bool of_law = credit.empty() || Says(head, credit);
    if (of_law && Says(head, "§ " + FoldIdentifier(named->label))) found.push_back(at);
  }
  if (found.size() != 1) {
    return Refuse(
        found.empty() ? FindingKind::kProvisionNotFound : FindingKind::kProvisionAmbiguous,
        fmt::format("{} notes under {} show section {}", found.empty() ? "no" : "several",
                    ToString(section), named->label));
  }
  LawPlace place{{node->document, found[0]}, context.law().Open({node->document, found[0]}), {}};
  const Manuscript& manuscript = context.manuscript(*place.manuscript);
  const std::vector<LineId> units = manuscript.ChildUnits(RootUnit(manuscript));
  const bool shows_section = std::any_of(units.begin(), units.end(), [&](LineId unit) {
    return manuscript.line(unit).kind == NodeKind::kSection;
  });
  place.below.assign(shows_section ? named : named + 1, path.end());
  return place;
}

}  // namespace ramseyer
