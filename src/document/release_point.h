// The points at which the Code is published: through which public law it is current.
//
//   119-36            through Public Law 119-36
//   115-164not141     the same, but for Public Law 115-141
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ramseyer {

// A public law by its Congress and number.
struct LawNumber {
  int congress = 0;
  int number = 0;

  friend auto operator<=>(const LawNumber&, const LawNumber&) = default;
};

struct ReleasePoint {
  LawNumber through;
  std::vector<LawNumber> without;
  int update = 0;  // the 1 of "118-22u1"

  friend bool operator==(const ReleasePoint&, const ReleasePoint&) = default;

  // Whether the Code as published then shows what the law did.
  bool Shows(const LawNumber& law) const;
};

// Reads "119-36", "115-164not141", "113-296not287,291", "118-22u1". Nothing when it is none of
// these.
std::optional<ReleasePoint> ParseReleasePoint(std::string_view text);

// As the publisher writes it: "115-164not141".
std::string ToString(const ReleasePoint& point);

// Whether `a` was published before `b`: by the law, then by what is left out, then by the update.
bool Before(const ReleasePoint& a, const ReleasePoint& b);

// The same of the names. A name that is none stands before all others.
bool ReleasedBefore(std::string_view a, std::string_view b);

}  // namespace ramseyer
