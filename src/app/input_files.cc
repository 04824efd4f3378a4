#include "app/input_files.h"

#include <iostream>

#include "base/files.h"

namespace ramseyer {
namespace {

std::vector<std::string> LinesOfStdin() {
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

Result<std::vector<std::string>> InputFiles(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    const std::vector<std::string> named =
        path == "-" ? LinesOfStdin() : std::vector<std::string>{path};
    for (const std::string& one : named) {
      Result<std::vector<std::string>> listed = ListXmlFiles(one);
      if (!listed) return listed;
      files.insert(files.end(), listed->begin(), listed->end());
    }
  }
  return files;
}

}  // namespace ramseyer
