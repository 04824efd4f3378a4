// A bill's own words as sentences, each with the chapeaux that it goes on from.
//
//   Section 5 is amended—            chapeau 0
//     (1) in subsection (a)—         chapeau 1, below 0
//       (A) by striking “x”; and     sentence below chapeau 1
//       (B) by inserting “y”.        sentence below chapeau 1
//
// Every word is one token, however many sentences go on from it.
#pragma once

#include <span>
#include <vector>

#include "amend/language/token.h"

namespace ramseyer::language {

// A stretch of a sentence in one provision. `tokens` is the whole sentence up to here: the open
// ends of the chapeaux above, then from `own` on the words of the provision itself. Never empty.
struct Sentence {
  NodeId provision;
  std::span<const Token> tokens;
  std::size_t own = 0;
  std::span<const ByteRange> chapeaux;  // the open ends above, outermost first
  WordRoles roles = 0;                  // of all tokens
  bool open = false;                    // a chapeau: the provisions below go on from it
  bool closing = false;                 // goes on behind the provisions below: said of them all
};

class SentenceWalker;

// Every sentence of a bill in its order, quoted text left out (a quoted block is one token). Tables
// of contents, notes, headings and text struck by the committee are no sentences.
class Sentences {
 public:
  // The bill must outlive it. O(size of the bill).
  explicit Sentences(const Document& bill);

  // Calls `visit(const Sentence&)` with each. Its spans live during the call. O(size of the bill).
  template <typename Visit>
  void ForEach(Visit visit) const {
    Above above;
    for (const Stretch& stretch : stretches_) visit(Join(stretch, above));
  }

 private:
  static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

  struct TokenRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  // The open end of a level's words, as the next of those around it.
  struct Chapeau {
    std::uint32_t above = kNone;
    std::uint32_t depth = 0;  // how many stand above
    TokenRange tokens;
  };

  struct Stretch {
    NodeId provision;
    std::uint32_t above = kNone;  // the chapeau that it goes on from
    TokenRange tokens;
    bool open = false;
    bool closing = false;
  };

  // The chapeaux that the last sentence went on from, and its words behind theirs: those of the
  // next one mostly are the same.
  struct Above {
    struct Entered {
      std::uint32_t chapeau = kNone;
      std::size_t end = 0;  // of its tokens in `tokens`
      WordRoles roles = 0;  // of the tokens up to there
    };
    std::vector<Entered> entered;
    std::vector<ByteRange> words;  // of each entered
    std::vector<std::uint32_t> missing;
    Tokens tokens;
  };

  Sentence Join(const Stretch& stretch, Above& above) const;
  void Enter(std::uint32_t chapeau, Above& above) const;
  WordRoles Append(TokenRange range, Tokens& tokens) const;

  FoldedWords folded_;
  Tokens tokens_;
  std::vector<Chapeau> chapeaux_;
  std::vector<Stretch> stretches_;
  friend class SentenceWalker;
};

}  // namespace ramseyer::language
