// A law is named in several ways at once ("Section 1902(a) of the Social Security Act (42 U.S.C.
// 1396a(a))"). The citation says where the Code has the section; the words say the subdivisions.
#include "amend/resolve/locate.h"

#include <fmt/format.h>

#include <algorithm>

#include "amend/resolve/locate_note.h"
#include "document/citation.h"

namespace ramseyer {
namespace {

constexpr std::string_view kInternalRevenueTitle = "26";

bool NamesInternalRevenueCode(const LawName& law) {
  return law.act.rfind("Internal Revenue Code", 0) == 0;
}

// The index of the section in the path, or its size.
std::size_t SectionIndex(const UnitPath& path) {
  std::size_t i = 0;
  while (i < path.size() && path[i].kind != NodeKind::kSection) ++i;
  return i;
}

std::string SectionLabel(const UnitPath& path) {
  const std::size_t i = SectionIndex(path);
  return i < path.size() ? FoldIdentifier(path[i].label) : "";
}

// An Act's section through the Acts that the bill and the law know.
Resolved<UscCitation> CiteAct(ResolveContext& context, const LawName& law,
                              const std::string& section) {
  if (NamesInternalRevenueCode(law)) {
    UscCitation citation;
    citation.title = kInternalRevenueTitle;
    citation.section = section;
    return citation;
  }
  const ActIndex& acts = context.law().acts();
  if (law.usc) {
    if (auto found = acts.FindSibling(*law.usc, section)) return *found;
  }
  if (auto found = acts.Find(law.act, section)) return *found;
  if (!law.public_law.empty()) {
    if (auto found = acts.FindInPublicLaw(law.public_law, section)) return *found;
  }
  if (law.usc && law.usc_is_act) {
    if (auto found = acts.Guess(law.act, *law.usc, section)) {
      context.Caution(
          FindingKind::kInferredLaw,
          fmt::format("section {} of the {} is taken for {}: no other section of title {} "
                      "comes from a section {} of that year",
                      section, law.act, ToString(*found), found->title, section));
      return *found;
    }
  }
  if (law.act.empty() && law.public_law.empty()) {
    return Refuse(FindingKind::kLawNotNamed, "the words do not say of which law");
  }
  return Refuse(FindingKind::kLawNotLoaded,
                fmt::format("where the Code has section {} of {} is not known", section,
                            law.act.empty() ? "Public Law " + law.public_law : "the " + law.act));
}

// The section's own number in its Act, where its source credit tells another than the words.
void ConfirmByCredit(ResolveContext& context, LawNode node, const UscCitation& citation,
                     const std::string& section) {
  if (section.empty() || section == citation.section) return;
  const auto credit = context.law().library().CreditOf(node);
  if (!credit || credit->section.empty() || credit->section == section) return;
  if (std::find(credit->others.begin(), credit->others.end(), section) != credit->others.end())
    return;
  context.Caution(
      FindingKind::kCitationConflict,
      fmt::format("the words name section {}; the source credit of {} names section {} of {}",
                  section, ToString(citation), credit->section, credit->act));
}

bool BeginsWith(const UnitPath& path, const std::vector<std::string>& labels) {
  return labels.size() <= path.size() &&
         std::equal(
             labels.begin(), labels.end(), path.begin(),
             [](const std::string& label, const UnitName& name) { return name.label == label; });
}

// A section of the Code may show no more than a subsection of the Act's, which then has no label
// there; or the citation may name the subdivision that the words leave out.
void AdjustToCode(ResolveContext& context, LawNode node, const Manuscript& manuscript,
                  const UscCitation& citation, UnitPath& below) {
  const LineId root = RootUnit(manuscript);
  if (below.empty() || !root.valid()) return;
  const auto has = [&](const std::string& label) {
    const std::vector<LineId> children = manuscript.ChildUnits(root);
    return std::any_of(children.begin(), children.end(), [&](LineId child) {
      const Line& line = manuscript.line(child);
      return line.label == label || line.label_before == label;
    });
  };
  if (has(below.front().label)) return;
  const auto credit = context.law().library().CreditOf(node);
  if (credit && !credit->path.empty() && BeginsWith(below, credit->path)) {
    below.erase(below.begin(), below.begin() + static_cast<std::ptrdiff_t>(credit->path.size()));
    return;
  }
  if (citation.path.empty() && manuscript.ChildUnits(root).empty()) {
    // "Section 205(f) of House Resolution 988 … (2 U.S.C. 285e)": the citation says where (f)
    // itself is.
    context.Caution(FindingKind::kCitationConflict,
                    fmt::format("{} has no subdivisions, and is taken for ({})", ToString(citation),
                                below.front().label));
    below.erase(below.begin());
    return;
  }
  if (citation.path.empty() || BeginsWith(below, citation.path) || !has(citation.path.front()))
    return;
  context.Caution(FindingKind::kCitationConflict,
                  fmt::format("the words name no {}; the citation does", ToString(citation)));
  for (std::size_t i = citation.path.size(); i-- > 0;) {
    below.insert(below.begin(), {NodeKind::kLevel, citation.path[i], 0, {}});
  }
}

std::string IdentifierOfLarger(const std::string& title, const UnitPath& path) {
  std::string identifier = "/us/usc/t" + title;
  for (const UnitName& unit : path) identifier = IdentifierBelow(identifier, unit.kind, unit.label);
  return identifier;
}

// "chapter 117" of a title: the level of that kind and label, wherever it stands in the title.
Resolved<LawPlace> LocateLarger(ResolveContext& context, const std::string& title,
                                const UnitPath& path) {
  const LawLibrary& library = context.law().library();
  if (const auto node = library.Find(IdentifierOfLarger(title, path))) {
    return LawPlace{*node, std::nullopt, {}};
  }
  std::vector<LawNode> found;
  const UnitName& innermost = path.back();
  for (const LawDocumentId id : library.DocumentsOf(title)) {
    const Document& law = library.document(id);
    for (std::uint32_t i = 0; i < law.size(); ++i) {
      const NodeId node(i);
      if (law.node(node).kind != innermost.kind || law.StandsInNote(node)) continue;
      if (law.provision(node).designation == innermost.label) found.push_back({id, node});
    }
  }
  if (found.size() == 1) return LawPlace{found[0], std::nullopt, {}};
  if (found.size() > 1) {
    return Refuse(
        FindingKind::kProvisionAmbiguous,
        fmt::format("title {} has {} units called {}", title, found.size(), ToString(innermost)));
  }
  return Refuse(
      library.HasTitle(title) ? FindingKind::kProvisionNotFound : FindingKind::kLawNotLoaded,
      fmt::format("{} of title {} is not among the law loaded", ToString(innermost), title));
}

std::vector<LineId> Bearing(const Manuscript& manuscript, const std::vector<LineId>& units,
                            const UnitName& name, bool before) {
  std::vector<LineId> same_label;
  std::vector<LineId> same_kind;
  for (const LineId unit : units) {
    const Line& line = manuscript.line(unit);
    if ((before ? line.label_before : line.label) != name.label) continue;
    same_label.push_back(unit);
    if (name.kind == NodeKind::kLevel || line.kind == name.kind) same_kind.push_back(unit);
  }
  return same_kind.empty() ? same_label : same_kind;
}

// Of units that bear the same label while the bill renames them one after the other: the one that
// the bill gave it to where the words say so ("as so redesignated"), else the one that had it in
// the law.
std::vector<LineId> OfState(ResolveContext& context, const Manuscript& manuscript,
                            const std::vector<LineId>& units) {
  const auto& qualifiers = context.instruction().target.qualifiers;
  const bool by_bill = std::any_of(qualifiers.begin(), qualifiers.end(), [](const Qualifier& q) {
    return q.kind == QualifierKind::kAsRedesignated || q.kind == QualifierKind::kAsAdded;
  });
  std::vector<LineId> of_state;
  for (const LineId unit : units) {
    const Line& line = manuscript.line(unit);
    if ((line.label != line.label_before) == by_bill) of_state.push_back(unit);
  }
  return of_state.empty() ? units : of_state;
}

// "in clause (i)" of a paragraph whose clauses stand in a subparagraph: the words skip a level, and
// mean the units of that kind and label wherever they stand in `parent`.
std::vector<LineId> BelowSkippedLevel(const Manuscript& manuscript, LineId parent,
                                      const UnitName& name) {
  std::vector<LineId> found;
  if (RankOf(name.kind) <= RankOf(manuscript.line(parent).kind)) return found;
  const std::size_t end = manuscript.EndOfUnit(parent);
  for (std::size_t i = manuscript.IndexOf(parent) + 1; i < end; ++i) {
    const LineId id = manuscript.order()[i];
    const Line& line = manuscript.line(id);
    const bool named = line.live() && line.role == LineRole::kUnit && line.kind == name.kind &&
                       line.quotation == manuscript.line(parent).quotation;
    if (named && line.label == name.label) found.push_back(id);
  }
  return found;
}

Resolved<LineId> LocateChild(ResolveContext& context, const Manuscript& manuscript, LineId parent,
                             const UnitName& name) {
  const std::vector<LineId> children = manuscript.ChildUnits(parent);
  std::vector<LineId> found = Bearing(manuscript, children, name, false);
  const bool by_old_label = found.empty();
  if (by_old_label) found = Bearing(manuscript, children, name, true);
  if (found.empty() && name.ordinal == 0) {
    const std::vector<LineId> deeper = BelowSkippedLevel(manuscript, parent, name);
    if (deeper.size() == 1) return deeper[0];
  }
  const auto ordinal = static_cast<std::size_t>(name.ordinal);
  if (found.empty() || ordinal > found.size()) {
    return Refuse(FindingKind::kProvisionNotFound,
                  fmt::format("{} has no {}", CitationOf(manuscript, parent), ToString(name)));
  }
  if (ordinal > 0) return found[ordinal - 1];
  if (found.size() > 1) found = OfState(context, manuscript, found);
  if (found.size() > 1) {
    return Refuse(FindingKind::kProvisionAmbiguous,
                  fmt::format("{} has {} units called {}", CitationOf(manuscript, parent),
                              found.size(), ToString(name)));
  }
  if (by_old_label) {
    context.Caution(FindingKind::kOldDesignation,
                    fmt::format("{} is taken for what is now {}", ToString(name),
                                CitationOf(manuscript, found[0])));
  }
  return found[0];
}

}  // namespace

std::string ToString(const UnitName& name) {
  if (name.kind == NodeKind::kLevel) return fmt::format("({})", name.label);
  const bool plain = name.label.empty() || RankOf(name.kind) <= 1;
  std::string kind(IdOf(name.kind));
  if (name.label.empty()) return kind;
  return plain ? fmt::format("{} {}", kind, name.label) : fmt::format("{} ({})", kind, name.label);
}

std::string CitationOf(const Manuscript& manuscript, LineId unit) {
  std::string citation;
  for (LineId at = unit; at.valid(); at = manuscript.ParentUnit(at)) {
    const Line& line = manuscript.line(at);
    const bool outermost = !manuscript.ParentUnit(at).valid();
    if (outermost && line.kind == NodeKind::kDocument)
      return citation.empty() ? "the bill" : citation;
    if (line.label.empty()) continue;
    if (!outermost && RankOf(line.kind) <= 1) {
      // A section of a bill, or a unit above it.
      return fmt::format("{} {}{}", IdOf(line.kind), line.label, citation);
    }
    citation.insert(0, outermost ? line.label : fmt::format("({})", line.label));
  }
  return citation;
}

LineId RootUnit(const Manuscript& manuscript) {
  if (manuscript.order().empty()) return {};
  const LineId root = manuscript.order().front();
  return manuscript.line(root).live() ? root : LineId();
}

Resolved<UscCitation> CiteLaw(ResolveContext& context, const LawName& law, const UnitPath& path) {
  if (law.basis == LawBasis::kThisAct) {
    return Refuse(FindingKind::kNotExecutable, "the bill amends itself");
  }
  const std::string section = SectionLabel(path);
  if (law.usc && law.usc->note) {
    return Refuse(FindingKind::kNotExecutable,
                  fmt::format("{} is a statutory note", ToString(*law.usc)));
  }
  if (law.usc && !law.usc_is_act && !law.usc->section.empty()) return *law.usc;
  if (law.usc && !law.usc_is_act) {
    UscCitation citation = *law.usc;
    citation.section = section;
    return citation;
  }
  if (section.empty()) {
    if (NamesInternalRevenueCode(law)) {
      UscCitation citation;
      citation.title = kInternalRevenueTitle;
      return citation;
    }
    return Refuse(FindingKind::kLawNotLoaded,
                  fmt::format("where the Code has {} is not known",
                              law.act.empty() ? "the law named" : "the " + law.act));
  }
  return CiteAct(context, law, section);
}

Resolved<LawPlace> LocateLaw(ResolveContext& context, const LawName& law, const UnitPath& path) {
  if (law.basis == LawBasis::kBill) {
    const LawNode bill{LawDocumentId(0), NodeId(0)};
    return LawPlace{bill, context.law().Open(bill), path};
  }
  if (law.usc && law.usc->note && law.basis != LawBasis::kThisAct)
    return LocateNote(context, law, path);
  auto citation = CiteLaw(context, law, path);
  if (!citation) return tl::make_unexpected(citation.error());
  const std::size_t at = SectionIndex(path);
  if (citation->section.empty()) {
    if (path.empty()) {
      return Refuse(FindingKind::kProvisionNotFound, "the words name a whole title of the Code");
    }
    return LocateLarger(context, citation->title, path);
  }
  UnitPath below;
  if (at < path.size()) {
    below.assign(path.begin() + static_cast<std::ptrdiff_t>(at) + 1, path.end());
  } else if (path.empty() || IsSectionLevel(path.front().kind) ||
             path.front().kind == NodeKind::kLevel) {
    below = path;
  } else {
    // The units above the section that the citation names: the target is the unit, not the section.
    return Refuse(FindingKind::kNotExecutable,
                  fmt::format("{} of an Act is not known in the Code", ToString(path.back())));
  }
  if (path.empty()) {
    for (const std::string& label : citation->path)
      below.push_back({NodeKind::kLevel, label, 0, {}});
  }
  UscCitation section = *citation;
  section.path.clear();
  const std::string identifier = ToIdentifier(section);
  const LawLibrary& library = context.law().library();
  if (const auto added = context.law().FindAdded(identifier)) {
    return LawPlace{context.law().PlaceOf(*added), *added, below};
  }
  const auto node = library.Find(identifier);
  if (!node) {
    return Refuse(FindingKind::kLawNotLoaded,
                  fmt::format("{} is not among the law loaded", ToString(section)));
  }
  ConfirmByCredit(context, *node, section, SectionLabel(path));
  const ManuscriptId id = context.law().Open(*node);
  AdjustToCode(context, *node, context.manuscript(id), *citation, below);
  return LawPlace{*node, id, below};
}

Resolved<LineId> LocateUnit(ResolveContext& context, const Manuscript& manuscript, LineId base,
                            const UnitPath& path) {
  if (!base.valid()) {
    return Refuse(FindingKind::kProvisionNotFound,
                  "the section was struck by an earlier instruction");
  }
  LineId unit = base;
  for (const UnitName& name : path) {
    if (name.label.empty()) {
      return Refuse(FindingKind::kProvisionNotFound,
                    fmt::format("which {} is meant is not said", ToString(name)));
    }
    auto child = LocateChild(context, manuscript, unit, name);
    if (!child) return child;
    unit = *child;
  }
  return unit;
}

Resolved<std::vector<LineId>> LocateUnits(ResolveContext& context, const Manuscript& manuscript,
                                          LineId base, const UnitRange& range) {
  const auto first = LocateUnit(context, manuscript, base, range.first);
  if (!first) return tl::make_unexpected(first.error());
  if (!range.last) return std::vector<LineId>{*first};
  const LineId parent = manuscript.ParentUnit(*first);
  const auto last = LocateUnit(context, manuscript, parent, {*range.last});
  if (!last) return tl::make_unexpected(last.error());
  const std::vector<LineId> siblings = manuscript.ChildUnits(parent);
  const auto begin = std::find(siblings.begin(), siblings.end(), *first);
  const auto end = std::find(begin, siblings.end(), *last);
  if (begin == siblings.end() || end == siblings.end()) {
    return Refuse(FindingKind::kProvisionNotFound,
                  fmt::format("{} does not stand before {}", CitationOf(manuscript, *first),
                              CitationOf(manuscript, *last)));
  }
  return std::vector<LineId>(begin, end + 1);
}

}  // namespace ramseyer
