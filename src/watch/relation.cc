// Two citations are compared from the law inwards: law, larger units or sections, designations.
#include <algorithm>

#include "watch/cited_provision.h"
#include "watch/label_order.h"

namespace ramseyer {
namespace {

// Whether the units of `few` all stand in `many`, in order: words may leave outer units out.
bool AllIn(const std::vector<LargerUnit>& few, const std::vector<LargerUnit>& many) {
  auto at = many.begin();
  for (const LargerUnit& unit : few) {
    at = std::find(at, many.end(), unit);
    if (at == many.end()) return false;
    ++at;
  }
  return true;
}

const std::string& LastSection(const CitedProvision& provision) {
  return provision.last_section.empty() ? provision.section : provision.last_section;
}

bool HoldsSection(const CitedProvision& range, std::string_view section) {
  return CompareSections(range.section, section) <= 0 &&
         CompareSections(section, LastSection(range)) <= 0;
}

// Whether the labels of step `i` of both can mean the same unit.
bool SameStep(const CitedProvision& a, const CitedProvision& b, std::size_t i) {
  const bool range_a = i + 1 == a.path.size() && !a.last_label.empty();
  const bool range_b = i + 1 == b.path.size() && !b.last_label.empty();
  if (range_a && IsLabelBetween(b.path[i], a.path[i], a.last_label)) return true;
  if (range_b && IsLabelBetween(a.path[i], b.path[i], b.last_label)) return true;
  return a.path[i] == b.path[i];
}

Relation RelationOfPaths(const CitedProvision& touched, const CitedProvision& watched) {
  const std::size_t common = std::min(touched.path.size(), watched.path.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (!SameStep(touched, watched, i)) return Relation::kNone;
  }
  if (touched.path.size() > watched.path.size()) return Relation::kWithin;
  if (touched.path.size() < watched.path.size()) return Relation::kContains;
  if (touched.last_label == watched.last_label) return Relation::kIs;
  return touched.last_label.empty() ? Relation::kWithin : Relation::kContains;
}

Relation RelationOfSections(const CitedProvision& touched, const CitedProvision& watched) {
  const bool range = !touched.last_section.empty() || !watched.last_section.empty();
  if (!range) {
    return touched.section == watched.section ? RelationOfPaths(touched, watched) : Relation::kNone;
  }
  const bool first_in = HoldsSection(watched, touched.section);
  const bool last_in = HoldsSection(watched, LastSection(touched));
  const bool takes_in = HoldsSection(touched, watched.section);
  if (!first_in && !last_in && !takes_in) return Relation::kNone;
  const bool all_of_it = takes_in && HoldsSection(touched, LastSection(watched));
  if (all_of_it && first_in && last_in) {
    return touched.path.empty() ? Relation::kIs : Relation::kWithin;
  }
  return all_of_it && touched.path.empty() ? Relation::kContains : Relation::kWithin;
}

Relation RelationOfLarger(const CitedProvision& touched, const CitedProvision& watched) {
  const bool within = AllIn(watched.above, touched.above);
  const bool around = AllIn(touched.above, watched.above);
  if (watched.section.empty() && touched.section.empty()) {
    if (within && around) return Relation::kIs;
    return within ? Relation::kWithin : (around ? Relation::kContains : Relation::kNone);
  }
  if (watched.section.empty()) return within ? Relation::kWithin : Relation::kNone;
  return around ? Relation::kContains : Relation::kNone;
}

}  // namespace

Relation RelationOf(const CitedProvision& touched, const CitedProvision& watched) {
  if (touched.law != watched.law || touched.note != watched.note) return Relation::kNone;
  if (watched.IsWholeLaw()) return touched.IsWholeLaw() ? Relation::kIs : Relation::kWithin;
  if (touched.IsWholeLaw()) return Relation::kContains;
  const bool sections = !touched.section.empty() && !watched.section.empty();
  return sections ? RelationOfSections(touched, watched) : RelationOfLarger(touched, watched);
}

}  // namespace ramseyer
