// bench_parse FILE...: what pugixml alone takes to read and parse XML files. The floor of every
// program that reads them.
#include <cstdio>
#include <pugixml.hpp>

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_file(argv[i]);
    if (!parsed) {
      std::fprintf(stderr, "bench_parse: %s: %s\n", argv[i], parsed.description());
      return 2;
    }
  }
  return 0;
}
