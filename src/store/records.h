// What the store keeps of a document, and of what it does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ramseyer {

using DocumentKey = std::int64_t;  // of a document in one store
using TextKey = std::int64_t;      // of a section's text in one store

// Strings are "" where the document does not say.
struct StoredDocument {
  DocumentKey key = 0;
  std::string hash;           // SHA-256 of its bytes, in hexadecimal
  std::string type;           // "bill", "resolution", "public-law", "engrossed-amendment",
                              // "code-title", "code-section"
  std::string label;          // "S. 1693 (115th Congress)"
  std::string stage;          // "Introduced in Senate"
  std::string congress;       // "115"
  std::string number;         // "s1693"; of a public law "164"; of a Code title "47"
  std::string identifier;     // "/us/bill/115/s/1693", "/us/pl/115/164", "/us/usc/t47"
  std::string date;           // "2017-08-01"
  std::string release_point;  // of the Code: "119-36"
  bool positive_law = false;  // of the Code
  std::string file;           // the path it was read from
  std::size_t instructions = 0;
  std::size_t sections = 0;  // of the Code
};

inline bool IsCode(const StoredDocument& document) { return document.type.starts_with("code-"); }

// An amendatory instruction of a bill or public law.
struct StoredInstruction {
  DocumentKey document = 0;
  std::uint32_t number = 0;  // in the bill's order, from 0
  std::string action;        // "strike-insert"
  std::string target;        // in words: "47 U.S.C. 230(b)(4)"
  std::string identifier;    // "/us/usc/t47/s230/b/4"; "" where the words do not tell
  std::string section;       // "/us/usc/t47/s230"; "" for larger units
  std::string citation;      // where in the bill: "section 3(a)(1)(A)"
  std::string words;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend bool operator==(const StoredInstruction&, const StoredInstruction&) = default;
};

// A section of the Code.
struct StoredSection {
  std::string identifier;  // "/us/usc/t47/s230", folded (document/citation.h)
  std::string heading;
  std::string text;  // a line for each printed one, a tab for each level below the section
  std::string xml;   // its element, notes left out
};

// A section's text as a document of the store has it.
struct SectionVersion {
  StoredDocument document;
  TextKey text = 0;
  std::string heading;
  std::string xml;
};

// What an instruction does to a text, as a span of its characters.
struct StoredEdit {
  std::uint32_t instruction = 0;
  std::uint32_t begin = 0;  // bytes of the section's words, line after line
  std::uint32_t end = 0;    // equal to `begin` where words are only put in
  std::string refused;      // why it could not be carried out; the span says nothing then

  friend bool operator==(const StoredEdit&, const StoredEdit&) = default;
};

// A document with all that goes into the store in one transaction.
struct FiledDocument {
  StoredDocument document;
  std::string content;
  std::vector<StoredInstruction> instructions;
  std::vector<StoredSection> sections;
};

}  // namespace ramseyer
