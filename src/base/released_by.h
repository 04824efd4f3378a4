// Objects of C libraries in std::unique_ptr.
#pragma once

namespace ramseyer {

// A deleter that calls the library's own function: std::unique_ptr<xmlDoc, ReleasedBy<xmlFreeDoc>>.
template <auto Release>
struct ReleasedBy {
  template <typename T>
  void operator()(T* object) const {
    Release(object);
  }
};

}  // namespace ramseyer
