// What can be known of the place the output goes to.
#pragma once

namespace ramseyer {

enum class ColorWish { kAuto, kAlways, kNever };

// Columns of the terminal on stdout; COLUMNS, and then 80, when it is no terminal.
int TerminalWidth();

// Whether to colour stdout: as wished; else on a terminal that is not "dumb", unless NO_COLOR is
// set (https://no-color.org).
bool UseColor(ColorWish wish);

bool StdoutIsTerminal();

// Whether stderr is a terminal, so that progress may be shown there.
bool ProgressWanted();

}  // namespace ramseyer
