// What bears on a provision, in the order of time.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "document/release_point.h"
#include "report/track.h"
#include "report/track_text.h"
#include "store/file_document.h"

namespace ramseyer {
namespace {

Result<std::vector<StoredInstruction>> InstructionsOn(Store& store, const AskedProvision& asked) {
  auto instructions =
      asked.section.empty() ? store.AllInstructions() : store.InstructionsOn(asked.section);
  if (!instructions) return instructions;
  std::erase_if(*instructions, [&](const StoredInstruction& one) {
    if (one.identifier.empty()) return true;
    // Of a unit above sections, what is in it; of a section, what it is part of is another matter.
    return !Related(one.identifier, asked.identifier) ||
           (asked.section.empty() && one.identifier.size() < asked.identifier.size());
  });
  return instructions;
}

// The text of the provision, or nothing where the section has no such provision then.
Result<std::optional<Document>> TextAt(const SectionVersion& version, const AskedProvision& asked) {
  auto whole = ReadSection(version);
  if (!whole) return tl::make_unexpected(whole.error());
  if (asked.path.empty()) return std::optional<Document>(std::move(*whole));
  auto part = ReadSection(version, asked.path);
  if (!part) return std::optional<Document>();
  return std::optional<Document>(std::move(*part));
}

class LogMaker {
 public:
  LogMaker(Store& store, AskedProvision asked) : store_(store), asked_(std::move(asked)) {}

  Result<TrackLog> Make() {
    auto documents = store_.Documents();
    if (!documents) return tl::make_unexpected(documents.error());
    for (StoredDocument& document : *documents) by_key_.emplace(document.key, std::move(document));
    if (auto added = AddBills(); !added) return tl::make_unexpected(added.error());
    if (auto added = AddTexts(); !added) return tl::make_unexpected(added.error());
    if (entries_.empty()) {
      return Fail(fmt::format("nothing in the store bears on {}", asked_.citation));
    }
    Sort();
    return TrackLog{asked_.citation, asked_.identifier, std::move(entries_)};
  }

 private:
  Result<void> AddBills() {
    auto instructions = InstructionsOn(store_, asked_);
    if (!instructions) return tl::make_unexpected(instructions.error());
    for (StoredInstruction& instruction : *instructions) {
      if (entries_.empty() || entries_.back().document.key != instruction.document) {
        const auto document = by_key_.find(instruction.document);
        if (document == by_key_.end()) {
          return Fail("the store is damaged: an instruction belongs to no document");
        }
        entries_.emplace_back();
        entries_.back().document = document->second;
      }
      entries_.back().instructions.push_back(std::move(instruction));
    }
    return {};
  }

  Result<void> AddTexts() {
    if (asked_.section.empty()) return {};
    const auto versions = store_.VersionsOf(asked_.section);
    if (!versions) return tl::make_unexpected(versions.error());
    const SectionVersion* before = nullptr;
    for (const SectionVersion& version : *versions) {
      if (auto added = AddText(version, before); !added) return added;
      before = &version;
    }
    if (before != nullptr) AddAbsence(before->document);
    return {};
  }

  Result<void> AddText(const SectionVersion& version, const SectionVersion* before) {
    auto text = TextAt(version, asked_);
    if (!text) return tl::make_unexpected(text.error());
    const bool same = before != nullptr && before->text == version.text;
    if (!*text && !last_) return {};
    LogEntry entry;
    entry.document = version.document;
    if (before != nullptr) entry.before = before->document.release_point;
    if (!last_) {
      entry.text = TextFate::kFirst;
      entry.before.clear();
    } else if (!*text) {
      entry.text = TextFate::kAbsent;
    } else if (same) {
      entry.text = TextFate::kSame;
    } else {
      const Report report = CompareTexts(*last_, **text);
      entry.text = report.HasChanges() ? TextFate::kChanged : TextFate::kSame;
      if (report.HasChanges()) entry.lines = SectionLines(report);
    }
    entries_.push_back(std::move(entry));
    last_ = std::move(*text);
    return {};
  }

  // The first title behind the last text that has not got the section any more.
  void AddAbsence(const StoredDocument& last) {
    const StoredDocument* absent = nullptr;
    for (const auto& [key, document] : by_key_) {
      const bool later = document.type == "code-title" && document.identifier == last.identifier &&
                         ReleasedBefore(last.release_point, document.release_point);
      const bool first =
          absent == nullptr || ReleasedBefore(document.release_point, absent->release_point);
      if (later && first) absent = &document;
    }
    if (absent == nullptr) return;
    LogEntry entry;
    entry.document = *absent;
    entry.text = TextFate::kAbsent;
    entry.before = last.release_point;
    entries_.push_back(std::move(entry));
  }

  // The days first; release points keep their order, for they were added in it.
  void Sort() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const LogEntry& a, const LogEntry& b) {
      const std::string& first = a.document.date;
      const std::string& second = b.document.date;
      if (first.empty() != second.empty()) return second.empty();
      return first < second;
    });
  }

  Store& store_;
  AskedProvision asked_;
  std::map<DocumentKey, StoredDocument> by_key_;
  std::vector<LogEntry> entries_;
  std::optional<Document> last_;  // the text before
};

}  // namespace

Result<TrackLog> MakeLog(Store& store, std::string_view citation) {
  auto asked = AskFor(citation);
  if (!asked) return tl::make_unexpected(asked.error());
  return LogMaker(store, std::move(*asked)).Make();
}

}  // namespace ramseyer
