// Files in, files out. Output appears whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ramseyer {

// The whole file as bytes. Errors: it does not exist, is a directory, can not be read, or is larger
// than the limit file-size allows (base/limits.h).
[[nodiscard]] Result<std::string> ReadFile(const std::string& path);

// Whether the name of a file ends in ".xml", in any case.
bool HasXmlExtension(const std::string& path);

// The XML files named by `path`: itself when it is a file, or every file below it whose name ends
// in ".xml" (in any case), sorted by path. Errors: no such path, or a directory without XML.
[[nodiscard]] Result<std::vector<std::string>> ListXmlFiles(const std::string& path);

struct FileBytes {
  std::string path;
  std::string bytes;
};

// Writes files that belong together, all or none: each goes to a temporary file beside its place,
// which only its owner may read, is forced to the disk, and they are renamed when all are written;
// a power cut leaves each old or new, whole. A file that was there keeps its mode. What is no file
// (a terminal, a pipe, /dev/null) is written to. Missing folders are created. Errors: a folder can
// not be made, a file is a directory or can not be written; what was there stays then.
[[nodiscard]] Result<void> WriteFiles(const std::vector<FileBytes>& files);

// The same for one file.
[[nodiscard]] Result<void> WriteFile(const std::string& path, std::string_view bytes);

// Forces the bytes of a file, or the names in a folder, to the disk. Error: it can not be done.
[[nodiscard]] Result<void> ForceToDisk(const std::string& path);

}  // namespace ramseyer
