// Each document is cut at the provisions that changed; the bytes between are copied.
#include "render/uslm/uslm_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <utility>

#include "formats/read.h"
#include "render/uslm/provision_writer.h"
#include "render/uslm/start_tag.h"

namespace ramseyer {
namespace {

// A provision that is written, and where: over `range` of the document's bytes.
struct Patch {
  ByteRange range;
  std::string bytes;
  const AmendedProvision* provision = nullptr;
};

// The name in the end tag of an element: "uslm:section".
std::string_view NameOf(std::string_view element) {
  return element.substr(1, element.find_first_of(" \t\r\n/>") - 1);
}

Result<Patch> PatchOf(const AmendedProvision& provision, const Document& law) {
  Patch patch;
  patch.provision = &provision;
  if (provision.origin) {
    patch.range = law.node(provision.origin->node).source;
    Result<std::string> bytes = WriteProvision(law, provision.manuscript, provision.identifier);
    if (!bytes) return tl::make_unexpected(bytes.error());
    patch.bytes = std::move(*bytes);
    return patch;
  }
  const Node& beside = law.node(provision.follows->node);
  const std::string_view element =
      law.source().bytes().substr(beside.source.begin, beside.source.size());
  const std::string_view name = NameOf(element);
  const std::size_t colon = name.find(':');
  const std::string_view prefix = colon == std::string_view::npos ? "" : name.substr(0, colon + 1);
  Result<std::string> bytes = WriteNewSection(provision.manuscript, provision.identifier, prefix);
  if (!bytes) return tl::make_unexpected(bytes.error());
  std::uint32_t at = beside.source.end;
  if (provision.inside) {
    at = beside.source.begin + static_cast<std::uint32_t>(element.rfind("</"));
  }
  patch.range = {at, at};
  patch.bytes = "\n" + *bytes;
  return patch;
}

// Words in the order of print, and the designations of the units: what must come out again.
struct Reading {
  std::string words;
  std::vector<std::pair<int, std::string>> units;

  friend bool operator==(const Reading&, const Reading&) = default;
};

// Elements nest one in another, whatever depths the lines have: depths are counted anew.
Reading ReadingOf(const std::vector<Manuscript::PlainLine>& lines) {
  Reading reading;
  std::vector<int> open;
  for (const Manuscript::PlainLine& line : lines) {
    if (line.role == LineRole::kUnit) {
      while (!open.empty() && open.back() >= line.depth) open.pop_back();
      if (!line.designation.empty()) {
        reading.units.emplace_back(static_cast<int>(open.size()), line.designation);
      }
      open.push_back(line.depth);
    }
    for (const std::string* field : {&line.designation, &line.heading, &line.text}) {
      if (field->empty()) continue;
      if (!reading.words.empty()) reading.words += ' ';
      reading.words += *field;
    }
  }
  return reading;
}

// Where two texts begin to differ, for a message.
std::string Difference(const std::string& wanted, const std::string& found) {
  const auto stop = std::mismatch(wanted.begin(), wanted.end(), found.begin(), found.end());
  const auto at = static_cast<std::size_t>(stop.first - wanted.begin());
  const std::size_t begin = at < 30 ? 0 : at - 30;
  return fmt::format("“…{}…” was expected, “…{}…” was written", wanted.substr(begin, 70),
                     found.substr(begin, 70));
}

Result<void> CheckProvision(const AmendedProvision& provision, const Document& written,
                            std::uint32_t begin) {
  NodeId root;
  for (NodeId at = written.root(); at.index() < written.size(); at = NodeId(at.index() + 1)) {
    if (written.node(at).source.begin == begin && written.node(at).kind != NodeKind::kDocument) {
      root = at;
      break;
    }
  }
  if (!root.valid()) {
    return Fail(fmt::format("{} can not be found in what was written", provision.identifier));
  }
  const Reading wanted = ReadingOf(provision.manuscript.After());
  const Reading found = ReadingOf(Manuscript::FromDocument(written, root).Before());
  if (wanted == found) return {};
  const std::string what = wanted.words == found.words ? "its units stand at other places"
                                                       : Difference(wanted.words, found.words);
  return Fail(
      fmt::format("{} does not read as amended when it is written: {}", provision.identifier, what),
      written.PlaceOf(root));
}

// A note under a section that is itself amended: it was copied there as it was. Gives its place.
Result<std::uint32_t> PatchWithin(const Document& law, const Patch& patch, std::uint32_t from,
                                  std::string& bytes) {
  const std::string_view before =
      law.source().bytes().substr(patch.range.begin, patch.range.size());
  const std::size_t at = bytes.find(before, from);
  if (at == std::string::npos || bytes.find(before, at + 1) != std::string::npos) {
    return Fail(fmt::format("{} stands in a provision that was changed around it",
                            patch.provision->identifier),
                law.source().PlaceOf(patch.range.begin));
  }
  bytes.replace(at, before.size(), patch.bytes);
  return static_cast<std::uint32_t>(at);
}

Result<std::string> WriteDocument(const Document& law, const std::vector<Patch>& patches,
                                  const std::string& name) {
  const std::string_view source = law.source().bytes();
  std::string bytes;
  std::vector<std::uint32_t> begins;
  std::size_t at = 0;
  for (const Patch& patch : patches) {
    if (patch.range.begin < at) {
      Result<std::uint32_t> begin = PatchWithin(law, patch, begins.back(), bytes);
      if (!begin) return tl::make_unexpected(begin.error());
      begins.push_back(*begin);
      continue;
    }
    bytes.append(source.substr(at, patch.range.begin - at));
    const bool added = patch.range.empty();
    begins.push_back(static_cast<std::uint32_t>(bytes.size() + (added ? 1 : 0)));
    bytes += patch.bytes;
    at = patch.range.end;
  }
  bytes.append(source.substr(at));

  Result<Source> again = Source::FromBytes(name, bytes);
  if (!again) return tl::make_unexpected(again.error());
  const Result<Document> written = ReadDocument(std::move(*again));
  if (!written) return tl::make_unexpected(written.error());
  for (std::size_t i = 0; i < patches.size(); ++i) {
    Result<void> checked = CheckProvision(*patches[i].provision, *written, begins[i]);
    if (!checked) return tl::make_unexpected(checked.error());
  }
  return bytes;
}

// "usc05.xml", "usc05A.xml" for the appendix "5a".
std::string TitleFileName(const std::string& number) {
  const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
  std::string suffix = number.substr(digits);
  for (char& c : suffix) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return fmt::format("usc{:0>2}{}.xml", number.substr(0, digits), suffix);
}

std::string FileNameOf(const LawLibrary& law, LawDocumentId id) {
  const Document& document = law.document(id);
  if (law.CountNumbered(document.info().number) == 1 && !document.info().number.empty()) {
    return TitleFileName(document.info().number);
  }
  return std::filesystem::path(document.source().file()).filename().string();
}

}  // namespace

Result<std::vector<UslmFile>> WriteAmendedTitles(const AmendedLaw& amended, const LawLibrary& law) {
  std::vector<UslmFile> files;
  std::set<std::string> names;
  for (std::uint32_t i = 0; i < law.size(); ++i) {
    const Document& document = law.document(LawDocumentId(i));
    std::vector<Patch> patches;
    for (const AmendedProvision& provision : amended.provisions) {
      const std::optional<LawNode>& place = provision.origin ? provision.origin : provision.follows;
      if (!place || place->document != LawDocumentId(i) || !provision.refused.empty()) continue;
      Result<Patch> patch = PatchOf(provision, document);
      if (!patch) return tl::make_unexpected(patch.error());
      patches.push_back(std::move(*patch));
    }
    if (patches.empty()) continue;
    law.WantWhole(LawDocumentId(i));
    if (document.info().format != DocumentFormat::kCodeUslm) {
      return Fail("only titles of the United States Code can be written as amended",
                  document.PlaceOf(document.root()));
    }
    std::stable_sort(patches.begin(), patches.end(),
                     [](const Patch& a, const Patch& b) { return a.range.begin < b.range.begin; });
    std::string name = FileNameOf(law, LawDocumentId(i));
    if (!names.insert(name).second) {
      return Fail(fmt::format("two amended files would be called {}", name),
                  document.PlaceOf(document.root()));
    }
    Result<std::string> bytes = WriteDocument(document, patches, name);
    if (!bytes) return tl::make_unexpected(bytes.error());
    files.push_back({std::move(name), std::move(*bytes)});
  }
  return files;
}

std::vector<std::string> WithheldFrom(const AmendedLaw& amended) {
  std::vector<std::string> withheld;
  for (const AmendedProvision& provision : amended.provisions) {
    if (!provision.refused.empty()) withheld.push_back(provision.identifier);
  }
  return withheld;
}

}  // namespace ramseyer
