// A section is left whole in the outline when it holds, outside of notes and quotations, another
// section or a level that stands above sections: whoever looks for those goes through the outline.
#include "law_index/title_scan.h"

#include <algorithm>
#include <array>
#include <utility>

#include "document/citation.h"
#include "law_index/credit_words.h"
#include "text/source.h"
#include "xml/tag_scanner.h"

namespace ramseyer {
namespace {

// The elements of formats/uslm/levels.cc that stand above sections, or may.
constexpr auto kLarger = std::to_array<std::string_view>(
    {"section", "division", "subdivision", "title", "subtitle", "part", "subpart", "chapter",
     "subchapter", "article", "level", "appropriations", "compiledAct", "courtRules", "courtRule",
     "reorganizationPlans", "reorganizationPlan", "preliminary"});

// What stands in these is no part of the law that the file lays out.
constexpr auto kQuoting = std::to_array<std::string_view>(
    {"note", "notes", "editorialNote", "footnote", "quotedContent"});

template <std::size_t N>
bool IsOneOf(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> FoldedIdentifiers(std::string_view identifiers) {
  std::vector<std::string> folded;
  while (!identifiers.empty()) {
    const std::string_view one = identifiers.substr(0, identifiers.find(' '));
    if (!one.empty()) folded.push_back(FoldIdentifier(one));
    identifiers.remove_prefix(std::min(one.size() + 1, identifiers.size()));
  }
  return folded;
}

class TitleScan {
 public:
  explicit TitleScan(std::string_view bytes) : bytes_(bytes), tags_(bytes) {}

  std::optional<ScannedTitle> Run() {
    XmlTag tag;
    while (tags_.Next(tag)) {
      if (tag.kind != TagKind::kEnd && !Open(tag)) return std::nullopt;
      if (tag.kind != TagKind::kStart && !Close(tag)) return std::nullopt;
    }
    if (!tags_.finished() || title_.number.empty()) return std::nullopt;
    return std::move(title_);
  }

 private:
  // How many elements stand around the tag's own.
  std::size_t DepthOf(const XmlTag& tag) const {
    return tags_.open().size() - (tag.kind == TagKind::kStart ? 1 : 0);
  }

  bool Open(const XmlTag& tag) {
    if (DepthOf(tag) == 0 && !OpenRoot(tag)) return false;
    if (!in_section_) return OpenInOutline(tag);
    const std::size_t depth = DepthOf(tag);
    if (depth == section_depth_ + 1) OpenBelowSection(tag);
    if (tag.name == "sourceCredit" && depth > section_depth_ + 1 && CreditsInner(depth))
      return false;
    if (quoting_depth_ == 0 && IsOneOf(kQuoting, tag.name)) quoting_depth_ = depth;
    if (quoting_depth_ == 0 && IsOneOf(kLarger, tag.name)) whole_ = true;
    if (!tag.identifier.empty()) NoteIdentifier(tag.identifier);
    return true;
  }

  bool OpenRoot(const XmlTag& tag) {
    if (tag.name != "uscDoc" && tag.name != "section") return false;
    const auto citation = ParseUsc(tag.identifier);
    const std::string start = citation ? "/us/usc/t" + citation->title : "";
    if (start.empty() || !tag.identifier.starts_with(start)) return false;
    const std::string_view rest = tag.identifier.substr(start.size());
    if (!rest.empty() && rest.front() != '/') return false;
    title_.number = citation->title;
    return true;
  }

  bool OpenInOutline(const XmlTag& tag) {
    if (tag.name == "sourceCredit" && CreditsInner(DepthOf(tag))) return false;
    if (tag.name == "section" && tag.kind == TagKind::kStart && !StandsInQuotation()) {
      // The document would make an identifier for it.
      if (tag.identifier.find_first_not_of(' ') == std::string_view::npos) return false;
      OpenSection(tag);
      return true;
    }
    for (std::string& identifier : FoldedIdentifiers(tag.identifier)) {
      title_.outline_identifiers.push_back(std::move(identifier));
    }
    return true;
  }

  bool StandsInQuotation() const {
    return std::any_of(tags_.open().begin(), tags_.open().end(),
                       [](std::string_view name) { return IsOneOf(kQuoting, name); });
  }

  void OpenSection(const XmlTag& tag) {
    in_section_ = true;
    section_depth_ = DepthOf(tag);
    quoting_depth_ = 0;
    whole_ = false;
    past_heading_ = false;
    credited_ = false;
    section_ = {};
    section_.cut_begin = tag.end;
    section_.other_identifiers = FoldedIdentifiers(tag.identifier);
    section_.identifier = section_.other_identifiers.front();
    section_.other_identifiers.erase(section_.other_identifiers.begin());
    prefix_ = tag.identifier.find(' ') == std::string_view::npos ? tag.identifier : "";
  }

  void OpenBelowSection(const XmlTag& tag) {
    const bool names = tag.name == "num" || tag.name == "heading";
    if (names && past_heading_) whole_ = true;
    if (!names) past_heading_ = true;
    if (tag.name == "sourceCredit") credit_begin_ = tag.begin;
  }

  // Whether a source credit is that of a section inside another, or of one that has no identifier.
  bool CreditsInner(std::size_t depth) const {
    const std::size_t from = in_section_ ? section_depth_ + 1 : 0;
    const auto& open = tags_.open();
    return std::find(open.begin() + static_cast<std::ptrdiff_t>(from),
                     open.begin() + static_cast<std::ptrdiff_t>(depth),
                     "section") != open.begin() + static_cast<std::ptrdiff_t>(depth) ||
           (in_section_ && quoting_depth_ == 0);
  }

  void NoteIdentifier(std::string_view identifiers) {
    const bool goes_on = identifiers.starts_with("/us/usc/t") && !prefix_.empty() &&
                         identifiers.starts_with(prefix_) &&
                         identifiers.substr(prefix_.size()).starts_with('/') &&
                         identifiers.find(' ') == std::string_view::npos;
    if (goes_on) return;
    for (std::string& identifier : FoldedIdentifiers(identifiers)) {
      section_.other_identifiers.push_back(std::move(identifier));
    }
  }

  bool Close(const XmlTag& tag) {
    if (!in_section_) return true;
    // The element is closed by now: as many are open as stand around it.
    const std::size_t depth = tags_.open().size();
    if (depth == quoting_depth_) quoting_depth_ = 0;
    if (depth == section_depth_ + 1) return CloseBelowSection(tag);
    if (depth == section_depth_) CloseSection(tag);
    return true;
  }

  bool CloseBelowSection(const XmlTag& tag) {
    if (!past_heading_) section_.cut_begin = tag.end;
    if (tag.name != "sourceCredit" || credited_) return true;
    credited_ = true;
    auto words = CreditClause(bytes_.substr(credit_begin_, tag.end - credit_begin_));
    if (!words) return false;
    section_.credit = std::move(*words);
    return true;
  }

  void CloseSection(const XmlTag& tag) {
    in_section_ = false;
    section_.cut_end = tag.begin;
    if (whole_) section_.cut_begin = section_.cut_end;
    const auto counted = bytes_.substr(counted_, section_.cut_end - counted_);
    line_ += static_cast<std::uint32_t>(std::count(counted.begin(), counted.end(), '\n'));
    const std::size_t line_end = counted.rfind('\n');
    if (line_end != std::string_view::npos) {
      line_start_ = counted_ + static_cast<std::uint32_t>(line_end) + 1;
    }
    counted_ = section_.cut_end;
    section_.line_after = line_;
    section_.line_start_after = line_start_;
    title_.sections.push_back(std::move(section_));
  }

  std::string_view bytes_;
  TagScanner tags_;
  ScannedTitle title_;

  bool in_section_ = false;
  ScannedSection section_;
  std::string_view prefix_;        // the section's only identifier, as written
  std::size_t section_depth_ = 0;  // elements around it
  std::size_t quoting_depth_ = 0;  // around the outermost note or quotation; 0 outside of them
  std::uint32_t credit_begin_ = 0;
  bool whole_ = false;
  bool past_heading_ = false;
  bool credited_ = false;

  std::uint32_t counted_ = 0;  // lines are counted up to here
  std::uint32_t line_ = 1;
  std::uint32_t line_start_ = 0;
};

}  // namespace

std::optional<ScannedTitle> ScanTitle(std::string_view bytes) {
  if (FirstByteNotText(bytes) != std::string_view::npos) return std::nullopt;
  return TitleScan(bytes).Run();
}

}  // namespace ramseyer
