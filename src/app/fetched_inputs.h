// Bills and law that are named instead of given as files, and fetched when they are needed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "amend/resolve/law_at_hand.h"
#include "app/progress.h"
#include "base/result.h"
#include "document/document.h"
#include "fetch/publishers.h"

namespace ramseyer {

// What the help of a subcommand says of a bill for BillFile, and of --law for OpenLaw.
inline constexpr const char* kBillHelp =
    "The bill, as XML, or its name (\"S1693-115\", \"S1693-115-is\"): then it is fetched";
inline constexpr const char* kLawHelp =
    "The law it changes: titles of the Code as XML, or directories of them; \"auto\" fetches the "
    "titles that the bill amends, as they now are, \"auto@115-136\" at that release point";

// The publishers, with the user's cache folder and the mirrors that the environment names
// (RAMSEYER_GOVINFO_URL, RAMSEYER_USCODE_URL). `progress` shows what is fetched, and must outlive
// them. Error: there is no place for a cache.
[[nodiscard]] Result<std::unique_ptr<Publishers>> StartFetching(Progress& progress,
                                                                bool refresh = false);

// The path of the bill: `given` itself when it is a file or no bill's name; else the bill of that
// name
// ("S1693-115", "S1693-115-is"), fetched.
[[nodiscard]] Result<std::string> BillFile(const std::string& given, Progress& progress);

// Law in files. The index of large law is kept in the user's cache folder where there is one.
// Errors: those of LawAtHand::Open.
[[nodiscard]] Result<LawAtHand> OpenLawFiles(const std::vector<std::string>& paths);

// The law as --law names it: paths, or "auto": the titles that the bill amends, fetched, at their
// newest release point or at the one named, "auto@119-36". Titles that are not published there are
// left out, with a warning on stderr: what amends them is refused. Errors: the release point can
// not be read, a title can not be fetched, those of LawAtHand::Open.
[[nodiscard]] Result<LawAtHand> OpenLaw(const Document& bill, const std::vector<std::string>& law,
                                        Progress& progress);

}  // namespace ramseyer
