// Documents of the store as they are.
#include <utility>

#include "report/track.h"
#include "store/bill_versions.h"

namespace ramseyer {

Result<TrackList> MakeList(Store& store) {
  auto documents = store.Documents();
  if (!documents) return tl::make_unexpected(documents.error());
  return TrackList{"Documents", std::move(*documents)};
}

Result<TrackList> MakeVersions(Store& store, std::string_view bill) {
  const auto documents = store.Documents();
  if (!documents) return tl::make_unexpected(documents.error());
  auto versions = VersionsOfBill(*documents, bill);
  if (!versions) return tl::make_unexpected(versions.error());
  return TrackList{"Versions of " + versions->front().label, std::move(*versions)};
}

Result<TrackExport> MakeExport(Store& store) {
  auto documents = store.Documents();
  if (!documents) return tl::make_unexpected(documents.error());
  TrackExport all;
  for (StoredDocument& document : *documents) {
    auto instructions = store.InstructionsOf(document.key);
    if (!instructions) return tl::make_unexpected(instructions.error());
    const auto sections = store.SectionsOf(document.key);
    if (!sections) return tl::make_unexpected(sections.error());
    ExportedDocument exported{std::move(document), std::move(*instructions), {}};
    for (const auto& [identifier, text] : *sections) exported.sections.push_back(identifier);
    all.documents.push_back(std::move(exported));
  }
  return all;
}

}  // namespace ramseyer
