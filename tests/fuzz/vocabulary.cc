#include "fuzz/vocabulary.h"

#include <array>

namespace ramseyer::fuzz {
namespace {

constexpr auto kPhrases = std::to_array<std::string_view>(
    {// verbs
     "is amended", "are amended", "is amended—", "is further amended", "is repealed",
     "are repealed", "by striking", "by inserting", "by adding at the end",
     "by adding at the end the following:", "by redesignating", "by designating", "by moving",
     "by transferring", "is amended to read as follows:", "to read as follows:", "and inserting",
     "and inserting the following:", "by striking out", "in lieu thereof",
     "shall be applied by substituting", "is stricken", "strike", "insert",
     // places
     "at the end", "before", "after", "at the beginning", "each place it appears",
     "both places it appears", "the second place it appears", "the last place such term appears",
     "and all that follows", "and all that follows through", "through the period at the end",
     "through the end of", "through", "in the matter preceding", "in the matter following",
     "in the heading", "the first sentence", "the second sentence", "the last sentence",
     "the period", "the comma", "the semicolon", "the undesignated paragraph",
     "the table of sections", "the item relating to", "as flush text", "after and below the end",
     "in alphabetical order", "in the appropriate place", "the chapeau", "the margins",
     "accordingly", "respectively", "other than in", "as so redesignated",
     "as amended by section 2", "as added by", "(relating to kites)", "the first proviso",
     // units
     "section 5", "section 230", "Section 5 of title 18, United States Code,", "subsection (a)",
     "subsections (a) through (c)", "paragraph (1)", "paragraphs (2) and (3)", "subparagraph (A)",
     "clause (i)", "clauses (i) through (iii)", "subclause (II)", "item (aa)", "chapter 77",
     "title II", "such section", "such Act", "that title", "this Act", "the Act",
     "subsections (a), (b) and (c)", "as subsection (b)", "as paragraphs (3) and (4), respectively",
     "the second subsection (c)",
     // law
     "of the Communications Act of 1934", "(47 U.S.C. 230)", "(47 U.S.C. 230 et seq.)",
     "(18 U.S.C. 5 note)", "of title 18, United States Code,",
     "of the Internal Revenue Code of 1986", "Public Law 115–97", "(42 U.S.C. 300aa–1)",
     "the Act of June 19, 1934", "Whenever in this Act an amendment is expressed",
     "1 year after the date of enactment of this Act", "The amendments made by this section",
     "shall take effect", "October 1, 2029", "notwithstanding", "and", "or", ";", ".", ",", ":",
     "—", "–", "“", "”", "‘", "’", "“and”", "“.”", "“”", "“(a)”", "“shall”", "$1,000,000", "§", "(",
     ")", "()", "((", "(a)(1)(A)", "230(c)(1)(A)(i)", "4294967296", "99999999999999999999", "-1",
     "0",
     // characters that join, turn or vanish
     "\u00A0", "\u200B", "\u00AD", "e\u0301", "\u202E", "\uFEFF", "ß", "İ", "🂡", "\u2028"});

constexpr auto kDesignations = std::to_array<std::string_view>(
    {"(a)",       "(b)",         "(c)",     "(z)",   "(aa)",
     "(1)",       "(2)",         "(3)",     "(10)",  "(A)",
     "(B)",       "(AA)",        "(i)",     "(ii)",  "(iv)",
     "(v)",       "(x)",         "(I)",     "(II)",  "(IV)",
     "1.",        "2.",          "SEC. 2.", "§ 5.",  "§ 230.",
     "TITLE II—", "(a)(1)",      "(3)(A)",  "[(4)]", "",
     "()",        "(",           "“(a)",    "(–)",   "(99999999999999999999)",
     "*(b)",      "(1) and (2)", "(é)"});

constexpr auto kElementNames = std::to_array<std::string_view>({"section",
                                                                "subsection",
                                                                "paragraph",
                                                                "subparagraph",
                                                                "clause",
                                                                "subclause",
                                                                "item",
                                                                "title",
                                                                "chapter",
                                                                "quote",
                                                                "quoted-block",
                                                                "after-quoted-block",
                                                                "text",
                                                                "header",
                                                                "enum",
                                                                "continuation-text",
                                                                "external-xref",
                                                                "toc",
                                                                "toc-entry",
                                                                "table",
                                                                "row",
                                                                "entry",
                                                                "legis-body",
                                                                "num",
                                                                "heading",
                                                                "content",
                                                                "chapeau",
                                                                "continuation",
                                                                "quotedContent",
                                                                "quotedText",
                                                                "amendingAction",
                                                                "ref",
                                                                "note",
                                                                "footnote",
                                                                "sourceCredit",
                                                                "p",
                                                                "inline",
                                                                "main",
                                                                "level",
                                                                "changed",
                                                                "added-phrase",
                                                                "deleted-phrase",
                                                                "sidenote",
                                                                "page",
                                                                "unheard-of"});

}  // namespace

std::span<const std::string_view> Phrases() { return kPhrases; }
std::span<const std::string_view> Designations() { return kDesignations; }
std::span<const std::string_view> ElementNames() { return kElementNames; }

}  // namespace ramseyer::fuzz
