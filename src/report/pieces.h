// Small operations on report pieces, the same for every kind of report.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ramseyer {

// Adds words to a field; words with the fate and the change of the last piece become part of it.
void AppendPiece(std::vector<ReportPiece>& field, PieceKind kind, std::string_view text,
                 ChangeId change);

// How many words a text has: stretches between spaces in which there is a letter or digit of any
// script. O(size).
std::size_t CountWords(std::string_view text);

}  // namespace ramseyer
