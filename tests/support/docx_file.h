// Word files taken apart: their parts, their paragraphs, and what is left of these when all tracked
// changes are accepted or rejected as ISO/IEC 29500-1 (17.13.5) has it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xml/xml_tree.h"

namespace ramseyer::test_support {

// The parts of the file by their names. Fails the running test when it is no zip archive.
std::map<std::string, std::string> DocxParts(const std::string& bytes);

// A part as a tree; names are without their prefixes ("p" for w:p). Fails the running test when it
// is not well-formed.
XmlTree DocxTree(const std::map<std::string, std::string>& parts, const std::string& name);

struct DocxRun {
  std::string text;                // "\n" for a line break, "\t" for a tab
  std::vector<std::string> marks;  // the tracked changes around it, the outermost first: "ins"
};

struct DocxParagraph {
  std::string style;
  std::string mark;  // what became of the mark at its end: "", "ins", "del", "moveFrom", "moveTo"
  bool in_table = false;
  std::vector<DocxRun> runs;
};

// The paragraphs of a part, in order, those in tables too.
std::vector<DocxParagraph> DocxParagraphs(const XmlTree& part);

struct DecidedParagraph {
  std::string style;
  std::string text;
};

// The paragraphs that are left. Of several that became one, the first with words gives the style.
std::vector<DecidedParagraph> Decide(const std::vector<DocxParagraph>& paragraphs, bool accept);

}  // namespace ramseyer::test_support
