// What can be known of the place the output goes to.
#pragma once

#include "base/result.h"

namespace ramseyer {

enum class ColorWish { kAuto, kAlways, kNever };

// Columns of the terminal on stdout; those of files when it is no terminal.
int TerminalWidth();

// Columns of text that is written to a file: COLUMNS, else 80.
int WidthOfFiles();

bool StdoutIsTerminal();

// Whether to colour stdout: as wished; else on a terminal that is not "dumb", unless NO_COLOR is
// set (https://no-color.org).
bool UseColor(ColorWish wish);

// "ramseyer: error: bill.xml:3:5: …" as one line on stderr. Names of files and words of documents
// in it drive no terminal.
void SayError(const Error& error);

// Whether stderr is a terminal, so that progress may be shown there.
bool ProgressWanted();

}  // namespace ramseyer
