// Files in, files out. Output appears whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ramseyer {

// The whole file as bytes. Errors: it does not exist, is a directory, can not be read, or is larger
// than `kMaxFileBytes` (base/limits.h).
[[nodiscard]] Result<std::string> ReadFile(const std::string& path);

// The XML files named by `path`: itself when it is a file, or every file below it whose name ends
// in
// ".xml" (in any case), sorted by path. Errors: no such path, or a directory without XML.
[[nodiscard]] Result<std::vector<std::string>> ListXmlFiles(const std::string& path);

struct FileBytes {
  std::string path;
  std::string bytes;
};

// Writes files that belong together, all or none: each goes to a temporary file beside its place,
// and they are renamed when all are written. Missing folders are created. Errors: a folder can not
// be made, or a file can not be written; what was there stays then.
[[nodiscard]] Result<void> WriteFiles(const std::vector<FileBytes>& files);

// Writes `bytes` to `path` through a temporary file beside it and a rename, creating missing
// folders. Errors: the folder can not be made, or the file can not be written; nothing is left
// behind then.
[[nodiscard]] Result<void> WriteFile(const std::string& path, std::string_view bytes);

// Forces the bytes of a file, or the names in a folder, to the disk. Error: it can not be done.
[[nodiscard]] Result<void> ForceToDisk(const std::string& path);

// As WriteFile, and after a power cut `path` is the old file or the new one, whole. Errors: those
// of WriteFile, or the bytes can not be forced to the disk.
[[nodiscard]] Result<void> WriteFileDurably(const std::string& path, std::string_view bytes);

}  // namespace ramseyer
