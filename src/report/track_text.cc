#include "report/track_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "amend/execute/manuscript.h"
#include "compare/compare.h"
#include "formats/document_date.h"
#include "report/compare_report.h"
#include "report/pieces.h"
#include "store/file_document.h"

namespace ramseyer {
namespace {

// "47 U.S.C. 230" with "(e)" and "(1)" behind it, as the units around the line are called.
std::string CitationOf(const Manuscript& manuscript, LineId line, const std::string& section) {
  const bool unit = manuscript.line(line).role == LineRole::kUnit;
  std::string below;
  for (LineId at = unit ? line : manuscript.ParentUnit(line); at.valid();
       at = manuscript.ParentUnit(at)) {
    const bool root = !manuscript.ParentUnit(at).valid();
    const std::string& label = manuscript.line(at).label;
    if (!root && !label.empty()) below.insert(0, fmt::format("({})", label));
  }
  return section + below;
}

LineStyle StyleOf(LineRole role) {
  if (role == LineRole::kUnit) return LineStyle::kProvision;
  return role == LineRole::kCell ? LineStyle::kCell : LineStyle::kText;
}

std::vector<ReportPiece> Kept(const std::string& words) {
  if (words.empty()) return {};
  return {{PieceKind::kKept, words, ChangeId()}};
}

bool IsWithin(std::string_view citation, std::string_view of) {
  return citation.starts_with(of) && (citation.size() == of.size() || citation[of.size()] == '(');
}

Result<std::vector<SectionVersion>> TextsOf(Store& store, const AskedProvision& asked) {
  if (asked.section.empty()) {
    return Fail(fmt::format("{} is larger than a section; the store keeps the text of sections",
                            asked.citation));
  }
  auto versions = store.VersionsOf(asked.section);
  if (versions && versions->empty()) {
    return Fail(fmt::format("the store has no text of {}", asked.citation));
  }
  return versions;
}

std::string NamesOf(const std::vector<SectionVersion>& versions) {
  std::vector<std::string> names;
  for (const SectionVersion& version : versions) {
    const StoredDocument& document = version.document;
    names.push_back(document.date.empty()
                        ? document.release_point
                        : fmt::format("{} ({})", document.release_point, document.date));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

NodeId SectionIn(const Document& title) {
  for (std::uint32_t i = 0; i < title.size(); ++i) {
    if (title.node(NodeId(i)).kind == NodeKind::kSection) return NodeId(i);
  }
  return {};
}

std::vector<ReportLine> TextLinesOf(const Document& title, const std::string& section) {
  const NodeId node = SectionIn(title);
  if (!node.valid()) return {};
  const Manuscript manuscript = Manuscript::FromDocument(title, node);
  std::vector<ReportLine> lines;
  for (const Manuscript::PlainLine& plain : manuscript.Before()) {
    ReportLine line;
    line.style = StyleOf(plain.role);
    line.kind = plain.kind;
    line.depth = plain.depth;
    line.designation = Kept(plain.designation);
    line.heading = Kept(plain.heading);
    line.text = Kept(plain.text);
    line.citation = CitationOf(manuscript, plain.first, section);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<ReportLine> LinesWithin(std::vector<ReportLine> lines, const std::string& citation) {
  std::erase_if(lines, [&](const ReportLine& line) { return !IsWithin(line.citation, citation); });
  return lines;
}

Report CompareTexts(const Document& old_title, const Document& new_title) {
  return ReportComparison(old_title, new_title, Compare(old_title, new_title));
}

std::vector<ReportLine> SectionLines(const Report& comparison) {
  std::vector<ReportLine> lines;
  for (const ReportSection& section : comparison.sections) {
    for (const ReportLine& line : section.lines) {
      if (IsSectionLevel(line.kind) || !IsLevel(line.kind)) lines.push_back(line);
    }
  }
  return lines;
}

bool Related(const std::string& a, const std::string& b) {
  const std::string& shorter = a.size() < b.size() ? a : b;
  const std::string& longer = a.size() < b.size() ? b : a;
  return longer.starts_with(shorter) &&
         (longer.size() == shorter.size() || longer[shorter.size()] == '/');
}

Result<AskedProvision> AskFor(std::string_view citation) {
  AskedProvision asked;
  const auto usc = ParseUsc(citation);
  if (usc && !usc->note) {
    asked.citation = ToString(*usc);
    asked.identifier = FoldIdentifier(ToIdentifier(*usc));
    asked.path = usc->path;
    if (!usc->section.empty()) {
      asked.section = FoldIdentifier(ToIdentifier({usc->title, usc->section, {}, false}));
    }
    return asked;
  }
  if (citation.starts_with("/us/usc/t") && !usc) {
    asked.citation = asked.identifier = FoldIdentifier(citation);
    return asked;
  }
  return Fail(
      fmt::format("\"{}\" is not a citation of the Code: \"47 U.S.C. 230(e)\", "
                  "\"/us/usc/t47/s230/e\" and \"/us/usc/t18/ch77\" are",
                  citation));
}

Result<SectionVersion> FindVersion(Store& store, const AskedProvision& asked,
                                   std::string_view when) {
  const auto versions = TextsOf(store, asked);
  if (!versions) return tl::make_unexpected(versions.error());
  const bool day = !CalendarDay(when).empty();
  const SectionVersion* found = nullptr;
  for (const SectionVersion& version : *versions) {
    const StoredDocument& document = version.document;
    const bool fits = day ? !document.date.empty() && document.date <= CalendarDay(when)
                          : document.release_point == when;
    if (fits) found = &version;
  }
  if (found == nullptr) {
    return Fail(fmt::format("the store has no text of {} {} {}; it has {}", asked.citation,
                            day ? "as of" : "at release point", when, NamesOf(*versions)));
  }
  return *found;
}

Result<TrackText> MakeText(Store& store, std::string_view citation, std::string_view when) {
  const auto asked = AskFor(citation);
  if (!asked) return tl::make_unexpected(asked.error());
  const auto version = FindVersion(store, *asked, when);
  if (!version) return tl::make_unexpected(version.error());
  const auto title = ReadSection(*version);
  if (!title) return tl::make_unexpected(title.error());
  TrackText text;
  text.citation = asked->citation;
  text.heading = version->heading;
  text.document = version->document;
  const std::string section = ToString(*ParseUsc(asked->section));
  text.lines = LinesWithin(TextLinesOf(*title, section), asked->citation);
  if (text.lines.empty()) {
    return Fail(fmt::format("there is no {} at release point {}", asked->citation,
                            version->document.release_point));
  }
  return text;
}

Result<Report> MakeTextComparison(Store& store, std::string_view citation,
                                  std::string_view old_text, std::string_view new_text) {
  const auto asked = AskFor(citation);
  if (!asked) return tl::make_unexpected(asked.error());
  const auto old_version = FindVersion(store, *asked, old_text);
  if (!old_version) return tl::make_unexpected(old_version.error());
  const auto new_version = FindVersion(store, *asked, new_text);
  if (!new_version) return tl::make_unexpected(new_version.error());
  auto old_title = ReadSection(*old_version, asked->path);
  auto new_title = ReadSection(*new_version, asked->path);
  // A provision that one of the texts has not got was put in, or struck.
  if (!old_title && new_title) old_title = ReadAround(*old_version, asked->path);
  if (old_title && !new_title) new_title = ReadAround(*new_version, asked->path);
  if (!old_title) return tl::make_unexpected(old_title.error());
  if (!new_title) return tl::make_unexpected(new_title.error());
  Report report = CompareTexts(*old_title, *new_title);
  report.documents.front().label +=
      fmt::format(", release point {}", old_version->document.release_point);
  report.documents.back().label +=
      fmt::format(", release point {}", new_version->document.release_point);
  return report;
}

}  // namespace ramseyer
