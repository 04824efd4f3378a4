// Changes that no printer and no careful drafter makes: to bytes, to lines, and to the tree of a
// legislative document. The fuzz targets and the run over real documents share them.
#pragma once

#include <string>
#include <string_view>

#include "fuzz/random.h"

namespace ramseyer::fuzz {

// Cuts off the end, flips bits, repeats or removes a stretch, or puts in bytes that mean something
// to a parser. O(size).
std::string MutateBytes(std::string bytes, Random& random);

// Writes UTF-8 in another encoding, or not as UTF-8 at all: UTF-16 of either order, with or without
// its mark; Latin-1 (a question mark for what that lacks); a byte-order mark in front; broken
// sequences. O(size).
std::string MutateEncoding(std::string_view bytes, Random& random);

// Changes a text of lines: they are swapped, repeated, removed, indented, given another
// designation, or get words from the vocabulary or from another line. What a golden case expects
// is cut off. O(size).
std::string MutateLines(std::string_view text, Random& random);

// Puts a few lines of another text beside some line, or in its place. O(size of both).
std::string CrossLines(std::string_view text, std::string_view other, Random& random);

// Changes an XML document that keeps being well-formed: elements are swapped, repeated, removed,
// put into one another, renamed or renumbered; words come from the vocabulary or from elsewhere in
// the document; attributes get other values. `bytes` may be several elements without a root around
// them; what is no XML is changed as bytes. O(size).
std::string MutateXml(std::string bytes, Random& random);

// Puts an element of another document before some element, or in its place. Where either is no XML
// they are crossed as lines. O(size of both).
std::string CrossXml(std::string bytes, std::string_view other, Random& random);

}  // namespace ramseyer::fuzz
