// What a word can be to the grammar of amendments, told once, when it is cut: most sentences have
// no word that could make them what is looked for, and are passed over at a glance.
#pragma once

#include <cstdint>
#include <string_view>

namespace ramseyer::language {

// A set of roles: the sum of some of these.
using WordRoles = std::uint16_t;

inline constexpr WordRoles kNamesLevel = 1U << 0U;     // "section", "paragraphs"
inline constexpr WordRoles kAmends = 1U << 1U;         // "striking"
inline constexpr WordRoles kCanAmend = 1U << 2U;       // "adding": where it acts on law
inline constexpr WordRoles kIsOrAre = 1U << 3U;        // and "be"
inline constexpr WordRoles kPointsBack = 1U << 4U;     // "such", "that", "said"
inline constexpr WordRoles kNamesLaw = 1U << 5U;       // without one no law is named, but by
                                                       // what points back, a title, an alias
inline constexpr WordRoles kGivesRule = 1U << 6U;      // "whenever": of a blanket rule
inline constexpr WordRoles kGivesAlias = 1U << 7U;     // "referred"
inline constexpr WordRoles kOfMatter = 1U << 8U;       // of a bill that is amended: "enacting"
inline constexpr WordRoles kApplies = 1U << 9U;        // with words in the place of others
inline constexpr WordRoles kOfAmendments = 1U << 10U;  // spoken of as such: "amendments"

// Of a word in ASCII lower case. O(length).
WordRoles RolesOf(std::string_view folded);

}  // namespace ramseyer::language
