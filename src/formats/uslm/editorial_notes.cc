// A note is a doubled number and one of the office's openings; sentences behind it are the note's
// when they speak as the office does of a fault ("The comma probably should not appear.", "Two
// pars. (8) have been enacted."). Sentences end at a stop that is not an abbreviation's, outside
// quotation marks: what they quote has stops of its own. A further reference is taken where law has
// no number: right behind a comma or stop, or between a cited unit and the unit or act that it is
// "of".
#include "formats/uslm/editorial_notes.h"

#include <algorithm>
#include <array>

namespace ramseyer {
namespace {

constexpr std::size_t kLongestSentence = 300;  // bytes; the longest that is known has 180
constexpr std::string_view kOpeningQuote = "“";
constexpr std::string_view kClosingQuote = "”";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsWord(char c) { return IsDigit(c) || IsLetter(c) || static_cast<unsigned char>(c) >= 0x80; }

bool Contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Whether the sentence goes on behind a stop: an abbreviation's, or one inside a name ("U.S.C.").
bool GoesOn(std::string_view sentence, std::string_view rest) {
  static constexpr auto kAbbreviations = std::to_array<std::string_view>(
      {"subsec", "subsecs", "par", "pars", "subpar", "subpars", "cl", "cls", "subcl", "subcls",
       "sec", "secs", "No", "Nos", "Pub", "Stat", "ch"});
  if (rest.empty()) return false;
  if (IsWord(rest.front())) return true;
  sentence.remove_suffix(1);
  std::size_t begin = sentence.size();
  while (begin > 0 && IsLetter(sentence[begin - 1])) --begin;
  const std::string_view word = sentence.substr(begin);
  if (word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z') return true;
  if (std::find(kAbbreviations.begin(), kAbbreviations.end(), word) == kAbbreviations.end()) {
    return false;
  }
  // "of this subpar." ends with the abbreviation.
  return !sentence.substr(0, begin).ends_with("this ");
}

// The length of the sentence that the text begins with, or 0 when no stop ends it in time.
std::size_t SentenceLength(std::string_view text) {
  int quoted = 0;
  for (std::size_t i = 0; i < std::min(text.size(), kLongestSentence); ++i) {
    const std::string_view rest = text.substr(i);
    if (rest.starts_with(kOpeningQuote)) ++quoted;
    if (rest.starts_with(kClosingQuote)) {
      quoted = std::max(0, quoted - 1);
      const std::string_view behind = rest.substr(kClosingQuote.size());
      const bool stopped = quoted == 0 && i > 0 && text[i - 1] == '.';
      if (stopped && (behind.empty() || behind.front() == ' ')) return i + kClosingQuote.size();
    }
    if (text[i] != '.' || quoted > 0) continue;
    if (text.substr(0, i).ends_with(kClosingQuote)) return i + 1;
    if (!GoesOn(text.substr(0, i + 1), text.substr(i + 1))) return i + 1;
  }
  return 0;
}

// "See References in Text note below.": a note under the section.
bool PointsToNote(std::string_view sentence) {
  if (!sentence.starts_with("See ") || !sentence.ends_with(" below.")) return false;
  return Contains(sentence, " note ") || Contains(sentence, " notes ");
}

bool BeginsWithProbably(std::string_view sentence) {
  for (const std::string_view verb : {"should ", "means ", "refers "}) {
    if (sentence.starts_with("Probably ") && sentence.substr(9).starts_with(verb)) return true;
  }
  return sentence.starts_with("Probably should be“");
}

// Whether a sentence opens a note; the longest opening is one sentence.
bool OpensNote(std::string_view sentence) {
  return sentence == "So in original." || sentence == "So in law." ||
         sentence == "Editorially supplied." ||
         sentence == "Does not conform to section catchline." || PointsToNote(sentence) ||
         BeginsWithProbably(sentence);
}

// Whether a sentence behind an opening speaks of the text's faults.
bool GoesOnWithNote(std::string_view sentence) {
  if (OpensNote(sentence) || Contains(sentence, " probably should ") ||
      Contains(sentence, " probably means ") || sentence.starts_with("Should be “")) {
    return true;
  }
  const bool names_unit = Contains(sentence, "sec. ") || Contains(sentence, "secs. ") ||
                          Contains(sentence, "par. ") || Contains(sentence, "pars. ") ||
                          Contains(sentence, "cl. ") || Contains(sentence, "cls. ") ||
                          Contains(sentence, "ection ");
  for (const std::string_view count : {"No ", "Two ", "Three ", "Four "}) {
    const bool counts = sentence.starts_with(count);
    if (counts && sentence.ends_with(" enacted.")) return true;
  }
  if (names_unit && (sentence.starts_with("There is ") || sentence.starts_with("There are "))) {
    return true;
  }
  if (sentence.starts_with("There is an extra ") ||
      sentence.starts_with("Section enacted without ")) {
    return true;
  }
  return names_unit &&
         (Contains(sentence, " does not contain ") || Contains(sentence, " do not contain ") ||
          Contains(sentence, " does not conform ") || Contains(sentence, " does not refer to ") ||
          Contains(sentence, " contains no ") || Contains(sentence, " contains two "));
}

// The length of the note's words, its number not counted; 0 when it is none.
std::size_t NoteLength(std::string_view words) {
  std::size_t length = SentenceLength(words);
  if (length == 0 || !OpensNote(words.substr(0, length))) return 0;
  while (length < words.size() && words[length] == ' ') {
    const std::string_view rest = words.substr(length + 1);
    const std::size_t next = SentenceLength(rest);
    if (next == 0 || !GoesOnWithNote(rest.substr(0, next))) break;
    length += 1 + next;
  }
  return length;
}

// Whether words begin with a unit or an act that something is "of": " of this title", " of title
// 20".
bool BeginsWithOwner(std::string_view words) {
  static constexpr auto kOwners =
      std::to_array<std::string_view>({"title", "Code", "Act", "section", "subsection", "chapter",
                                       "subchapter", "part", "paragraph"});
  if (!words.starts_with(" of ")) return false;
  words.remove_prefix(4);
  const std::string_view first = words.substr(0, words.find(' '));
  const std::string_view behind = words.substr(std::min(first.size() + 1, words.size()));
  if (first == "this" || first == "that" || first == "such") {
    const auto stop = std::find_if_not(behind.begin(), behind.end(), IsWord);
    const std::string_view second(behind.data(), static_cast<std::size_t>(stop - behind.begin()));
    return std::find(kOwners.begin(), kOwners.end(), second) != kOwners.end();
  }
  const bool unit = first == "title" || first == "section" || first == "part" || first == "chapter";
  return unit && !behind.empty() &&
         (IsDigit(behind.front()) || (behind.front() >= 'A' && behind.front() <= 'Z'));
}

// The last word of words that end in a space, and what stands before it.
std::string_view TakeLastWord(std::string_view& words) {
  words.remove_suffix(std::min<std::size_t>(1, words.size()));
  const std::size_t space = words.find_last_of(" \n\t");
  const std::string_view word = words.substr(space == std::string_view::npos ? 0 : space + 1);
  words.remove_suffix(word.size());
  return word;
}

bool IsCapitals(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Whether a number between these words refers to a note: nothing is counted there.
bool IsReference(std::string_view before, std::string_view after) {
  if (before.ends_with(' ')) {
    if (before.ends_with(") ")) return BeginsWithOwner(after);
    std::string_view rest = before;
    const std::string_view cited = TakeLastWord(rest);
    if (!rest.ends_with(' ')) return false;
    const std::string_view unit = TakeLastWord(rest);
    if (unit == "section")
      return !cited.empty() && IsDigit(cited.front()) && BeginsWithOwner(after);
    static constexpr auto kLettered = std::to_array<std::string_view>(
        {"part", "subpart", "title", "subtitle", "chapter", "subchapter"});
    return std::find(kLettered.begin(), kLettered.end(), unit) != kLettered.end() &&
           IsCapitals(cited) && after.starts_with(" of ");
  }
  if (before.size() < 2 || !Contains(",;:.", before.substr(before.size() - 1))) return false;
  const std::string_view word = before.substr(0, before.size() - 1);
  const bool closes = word.ends_with(')') || word.ends_with(']') || word.ends_with(kClosingQuote);
  const bool lower = word.back() >= 'a' && word.back() <= 'z';
  if (!closes && !lower) return false;
  if (!before.ends_with('.')) {
    return after.empty() || after.front() == ' ' || after.starts_with("—");
  }
  const bool sentence_ends =
      after.empty() || (after.size() > 1 && after[0] == ' ' && after[1] >= 'A' && after[1] <= 'Z');
  return sentence_ends && (closes || !GoesOn(before, after.empty() ? " " : after));
}

bool StandsOutside(std::string_view name) {
  return name == "note" || name == "notes" || name == "sourceCredit" || name == "toc" ||
         name == "meta";
}

// The byte of the source that a byte of a run of text came from; its end for the run's.
std::uint32_t SourceOffset(const XmlTree& tree, XmlNodeId run, std::uint32_t wanted) {
  std::uint32_t passed = 0;
  std::uint32_t source = tree.node(run).source.end;
  tree.ForEachStretch(run, [&](std::string_view characters, std::uint32_t offset) {
    const auto size = static_cast<std::uint32_t>(characters.size());
    if (passed <= wanted && wanted < passed + size) source = offset + (wanted - passed);
    passed += size;
  });
  return source;
}

}  // namespace

std::vector<EditorialNote> FindEditorialNotes(std::string_view words,
                                              std::set<std::string>& numbers) {
  std::vector<EditorialNote> notes;
  const auto add = [&](std::size_t begin, std::size_t note, std::size_t end) {
    notes.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(note),
                     static_cast<std::uint32_t>(end)});
  };
  std::size_t end = 0;
  for (std::size_t i = 0; i < words.size(); i = end) {
    end = i + 1;
    if (!IsDigit(words[i])) continue;
    while (end < words.size() && IsDigit(words[end])) ++end;
    const std::string_view run = words.substr(i, end - i);
    const std::string_view after = words.substr(end);
    const std::string_view number = run.substr(0, run.size() / 2);
    const bool doubled = run.size() <= 4 && run.size() % 2 == 0 && run.ends_with(number);
    const std::size_t length = doubled && after.starts_with(' ') ? NoteLength(after.substr(1)) : 0;
    if (length > 0) {
      end += 1 + length;
      add(i, i + number.size(), end);
      numbers.emplace(number);
    } else if (numbers.count(std::string(run)) > 0 && IsReference(words.substr(0, i), after)) {
      add(i, end, end);
    }
  }
  return notes;
}

std::vector<EditorialNote> EditorialNotesOf(const XmlTree& tree) {
  std::vector<EditorialNote> notes;
  std::set<std::string> numbers;
  XmlNodeId end_of_section;
  for (XmlNodeId at = tree.root(); at.index() < tree.size();) {
    const XmlNode& node = tree.node(at);
    if (end_of_section.valid() && at >= end_of_section) numbers.clear();
    if (node.IsElement() && StandsOutside(node.name)) {
      at = node.end;
      continue;
    }
    if (node.name == "section") {
      numbers.clear();
      end_of_section = node.end;
    }
    if (!node.IsElement()) {
      for (const EditorialNote& found : FindEditorialNotes(node.text, numbers)) {
        notes.push_back({SourceOffset(tree, at, found.begin), SourceOffset(tree, at, found.note),
                         SourceOffset(tree, at, found.end)});
      }
    }
    at = XmlNodeId(at.index() + 1);
  }
  return notes;
}

}  // namespace ramseyer
