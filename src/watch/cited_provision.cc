#include "watch/cited_provision.h"

#include <fmt/format.h>

#include <cctype>

namespace ramseyer {
namespace {

constexpr std::string_view kTitleKey = "usc/";
constexpr std::string_view kPublicLawKey = "public-law/";

std::string Labels(const CitedProvision& provision) {
  std::string text;
  for (const std::string& label : provision.path) text += fmt::format("({})", label);
  if (!provision.last_label.empty()) text += fmt::format(" through ({})", provision.last_label);
  return text;
}

std::string SectionAndLabels(const CitedProvision& provision) {
  std::string text = provision.section + Labels(provision);
  if (!provision.last_section.empty()) text += " through " + provision.last_section;
  if (provision.note) text += " note";
  return text;
}

// "part I, chapter 77".
std::string LargerUnits(const CitedProvision& provision) {
  std::string text;
  for (const LargerUnit& unit : provision.above) {
    if (!text.empty()) text += ", ";
    text += fmt::format("{} {}", IdOf(unit.kind), unit.label);
  }
  return text;
}

std::string NameOfLaw(const CitedProvision& provision) {
  if (provision.law.rfind(kPublicLawKey, 0) == 0) {
    return "Public Law " + provision.law.substr(kPublicLawKey.size());
  }
  return provision.act.empty() ? provision.law : "the " + provision.act;
}

}  // namespace

std::string KeyOfTitle(std::string_view title) {
  return std::string(kTitleKey) + std::string(title);
}

std::string KeyOfAct(std::string_view name) {
  std::string key;
  for (const char c : name) {
    if (c == ' ' && (key.empty() || key.back() == ' ')) continue;
    key.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  while (!key.empty() && (key.back() == ' ' || key.back() == ',')) key.pop_back();
  if (key.rfind("the ", 0) == 0) key.erase(0, 4);
  return "act/" + key;
}

std::string KeyOfPublicLaw(std::string_view number) {
  return std::string(kPublicLawKey) + FoldIdentifier(number);
}

CitedProvision FromUsc(const UscCitation& citation) {
  CitedProvision provision;
  provision.law = KeyOfTitle(citation.title);
  provision.section = FoldIdentifier(citation.section);
  provision.path = citation.path;
  provision.note = citation.note;
  return provision;
}

std::string_view TitleOf(const CitedProvision& provision) {
  const std::string_view law = provision.law;
  return law.substr(0, kTitleKey.size()) == kTitleKey ? law.substr(kTitleKey.size())
                                                      : std::string_view();
}

std::string ToString(const CitedProvision& provision) {
  const std::string title(TitleOf(provision));
  if (!title.empty()) {
    if (!provision.section.empty()) {
      const UscCitation whole{title, "", {}, false};
      return fmt::format("{} {}", ToString(whole), SectionAndLabels(provision));
    }
    const std::string larger = LargerUnits(provision);
    return larger.empty() ? "title " + title : fmt::format("{} of title {}", larger, title);
  }
  if (!provision.section.empty()) {
    return fmt::format("section{} {} of {}", provision.last_section.empty() ? "" : "s",
                       SectionAndLabels(provision), NameOfLaw(provision));
  }
  const std::string larger = LargerUnits(provision);
  return larger.empty() ? NameOfLaw(provision)
                        : fmt::format("{} of {}", larger, NameOfLaw(provision));
}

std::string SlugOf(const CitedProvision& provision) {
  const std::string title(TitleOf(provision));
  std::string slug = title.empty() ? provision.law : "usc/t" + title;
  if (provision.section.empty()) {
    for (const LargerUnit& unit : provision.above) {
      slug = IdentifierBelow(slug, unit.kind, unit.label);
    }
  } else {
    slug = IdentifierBelow(slug, NodeKind::kSection, provision.section);
  }
  for (const std::string& label : provision.path) slug += '/' + label;
  if (!provision.last_label.empty()) slug += ".." + provision.last_label;
  if (!provision.last_section.empty()) slug += "..s" + provision.last_section;
  if (provision.note) slug += "/note";
  for (char& c : slug) {
    const bool plain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '/' || c == '.';
    if (!plain) c = '-';
  }
  return slug;
}

}  // namespace ramseyer
