// One line on stderr that says how far long work has come; nothing unless stderr is a terminal.
#pragma once

#include <cstddef>
#include <string_view>

namespace ramseyer {

class Progress {
 public:
  Progress();
  ~Progress();  // wipes the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // "reading 3 of 12: usc18.xml".
  void Show(std::string_view doing, std::size_t number, std::size_t count, std::string_view what);

  // "executing instructions".
  void Show(std::string_view doing);

  // Wipes the line: what is written to the same terminal must not stand behind it.
  void Wipe();

 private:
  bool wanted_;
  bool shown_ = false;
};

}  // namespace ramseyer
