// The view models of the tracker: what its store knows, made ready to be read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/citation.h"
#include "report/report.h"
#include "store/store.h"

namespace ramseyer {

// Documents of the store, in some order.
struct TrackList {
  std::string title;  // "Documents", "Versions of S. 1693 (115th Congress)"
  std::vector<StoredDocument> documents;
};

// ---- log ----------------------------------------------------------------------------------------

enum class TextFate : std::uint8_t {
  kFirst,    // the earliest text in the store
  kSame,     // as at the release point before
  kChanged,  // not as at the release point before
  kAbsent,   // the title does not hold the provision any more
};

// Either a bill or law with what it says of a provision, or the text of it at a release point.
struct LogEntry {
  StoredDocument document;
  std::vector<StoredInstruction> instructions;  // of a bill or law
  std::optional<TextFate> text;                 // of the Code
  std::string before;             // of kSame, kChanged and kAbsent: the release point before
  std::vector<ReportLine> lines;  // of kChanged: what changed, numbered from 1 in each entry
};

// Documents that name a day in the order of their days, then those that name none; the Code's
// release points stand in their own order in either.
struct TrackLog {
  std::string citation;
  std::string identifier;
  std::vector<LogEntry> entries;
};

// ---- blame --------------------------------------------------------------------------------------

// Where words came from that were not in the earliest text.
struct BlameOrigin {
  std::string after;   // the last release point that has not got them
  std::string before;  // the first one that has
  // The law that put them in, when it is in the store, takes effect between the two, and its
  // instructions put in these very words; nothing otherwise.
  std::optional<StoredDocument> law;
  std::string instruction;  // where in the law: "section 4(a)(2)"
};

struct TrackBlame {
  std::string citation;
  std::string heading;
  std::string first;              // the earliest release point in the store
  std::string release;            // the latest one, which the lines are of
  std::vector<ReportLine> lines;  // later words as kInserted; a change is an index into `origins`
  std::vector<BlameOrigin> origins;  // in the order of their first words
};

// ---- at -----------------------------------------------------------------------------------------

struct TrackText {
  std::string citation;
  std::string heading;  // of the section
  StoredDocument document;
  std::vector<ReportLine> lines;
};

// ---- collisions ---------------------------------------------------------------------------------

enum class Overlap : std::uint8_t {
  kYes,      // both change the same words, or put words in at the same place
  kNo,       // both were carried out, at different places
  kUnknown,  // an instruction of either could not be carried out on the text
  kNoText,   // the store has no text of the section
};

// Two of the bills of a Collision, by their index.
struct CollisionPair {
  std::size_t first = 0;
  std::size_t second = 0;
  Overlap overlap = Overlap::kNoText;
  std::vector<std::string> words;  // of kYes: the words of the law that both change; "" for a place
};

// A section, or a unit above sections, that several pending bills amend in the same provisions.
struct Collision {
  std::string citation;
  std::string identifier;
  std::string heading;        // "" without a text
  std::string release_point;  // of the text that the edits were tried on; "" without one
  std::vector<StoredDocument> bills;
  std::vector<std::vector<StoredInstruction>> instructions;  // of each bill
  std::vector<CollisionPair> pairs;
};

struct TrackCollisions {
  std::size_t pending = 0;  // bills looked at
  std::vector<Collision> collisions;
};

// ---- export -------------------------------------------------------------------------------------

struct ExportedDocument {
  StoredDocument document;
  std::vector<StoredInstruction> instructions;
  std::vector<std::string> sections;  // of the Code: their identifiers
};

struct TrackExport {
  std::vector<ExportedDocument> documents;
};

// ---- making them --------------------------------------------------------------------------------

// A provision of the Code that a user names.
struct AskedProvision {
  std::string citation;    // "47 U.S.C. 230(e)", or the identifier of a unit above sections
  std::string identifier;  // "/us/usc/t47/s230/e"
  std::string section;     // "/us/usc/t47/s230"; "" for a larger unit
  std::vector<std::string> path;
};

// Errors: not a citation of the Code.
[[nodiscard]] Result<AskedProvision> AskFor(std::string_view citation);

// Everything that bears on the provision. Errors: those of the store; nothing in it does.
[[nodiscard]] Result<TrackLog> MakeLog(Store& store, std::string_view citation);

// Errors: those of the store; it has no text of the section.
[[nodiscard]] Result<TrackBlame> MakeBlame(Store& store, std::string_view citation);

// The text at the release point called `when`, or, when that is a day ("2018-04-30"), at the latest
// one whose file was made by then. Errors: those of the store; there is no such text.
[[nodiscard]] Result<SectionVersion> FindVersion(Store& store, const AskedProvision& asked,
                                                 std::string_view when);
[[nodiscard]] Result<TrackText> MakeText(Store& store, std::string_view citation,
                                         std::string_view when);

// What changed in the provision from one text to another, each named as for FindVersion.
[[nodiscard]] Result<Report> MakeTextComparison(Store& store, std::string_view citation,
                                                std::string_view old_text,
                                                std::string_view new_text);

// All documents of the store; the versions of one bill (store/bill_versions.h); everything. Errors:
// those of the store; no such bill.
[[nodiscard]] Result<TrackList> MakeList(Store& store);
[[nodiscard]] Result<TrackList> MakeVersions(Store& store, std::string_view bill);
[[nodiscard]] Result<TrackExport> MakeExport(Store& store);

// Tries the edits of bills on the latest texts where that was not done yet, and keeps the outcome
// if the store can be written. Errors: those of the store.
[[nodiscard]] Result<TrackCollisions> MakeCollisions(Store& store);

}  // namespace ramseyer
