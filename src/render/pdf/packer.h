// What is left to do in a drawn PDF, by qpdf. Nothing of the project is included here or in
// packer.cc: clang 14 takes qpdf's headers in C++17 only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ramseyer::pdf {

// A tagged element. The strings belong to the caller.
struct TreeNote {
  enum Decoration : std::uint8_t { kPlain, kStruck, kUnderlined };

  const std::string* name = nullptr;   // to be checked against the tree
  const std::string* title = nullptr;  // "" for none
  Decoration decoration = kPlain;
};

// The PDF with its language, title, date ("" for none) and the notes on its elements, packed.
// Throws what qpdf throws, and std::logic_error when the tree is not the one that the notes are of.
std::string PackPdf(const std::string& bytes, const std::vector<TreeNote>& notes,
                    const std::string& title, const std::string& date);

}  // namespace ramseyer::pdf
