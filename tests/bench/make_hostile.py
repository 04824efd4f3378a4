#!/usr/bin/env python3
"""Makes two documents of a hostile shape, to see how the time of comparing them grows.

  make_hostile.py SHAPE BYTES FOLDER     writes FOLDER/SHAPE-BYTES-old.xml and ...-new.xml
  make_hostile.py --list                 names the shapes

Each document has about BYTES bytes (BYTES takes K and M: 100K, 4M). What is random comes out the same
each time. For measuring only: never committed.
"""
import argparse
import pathlib
import random

VOCABULARY = ("the Secretary shall may each State agency program grant report of to in under for any such "
              "funds year plan person act law rule duty notice order board review public health").split()
ALL = {}


def shape(make):
    ALL[make.__name__] = make
    return make


def words(rng, count):
    return " ".join(rng.choices(VOCABULARY, k=count))


def level(name, number, inner, heading=""):
    enum = f"<enum>{number}</enum>" if number else ""
    header = f"<header>{heading}</header>" if heading else ""
    return f"<{name}>{enum}{header}{inner}</{name}>\n"


def section(number, text, heading=""):
    return level("section", f"{number}." if number else "", f"<text>{text}</text>", heading)


def paragraphs(texts, numbered=True):
    return "".join(level("paragraph", f"({i})" if numbered else "", f"<text>{text}</text>")
                   for i, text in enumerate(texts, 1))


def in_one_section(parts):
    return level("section", "1.", "<text>In general:</text>" + parts)


def sections(texts, heading=lambda i: ""):
    return "".join(section(i, text, heading(i)) for i, text in enumerate(texts, 1))


def texts_for(size, rng, count=20, around=60):
    one = len(words(random.Random(1), count)) + around
    return [words(rng, count) for _ in range(max(2, size // one))]


# Sections.

@shape
def ordinary(size, rng):
    texts = texts_for(size, rng)
    changed = [text.replace("grant", "loan", 1) for text in texts]
    return sections(texts, lambda i: f"Heading {i}"), sections(changed, lambda i: f"Heading {i}")


@shape
def identical_against_numbered(size, rng):
    text = words(rng, 20)
    count = size // 170
    return "".join(section("", text) for _ in range(count)), sections([text] * count)


@shape
def identical_against_another(size, rng):
    count = size // 170
    return sections([words(rng, 20)] * count), sections([words(rng, 20)] * count)


@shape
def identical_but_for_a_word(size, rng):
    text = words(rng, 20)
    count = size // 180
    return (sections([f"{text} number {i}" for i in range(count)]),
            sections([f"{text} sum {i + 7}" for i in range(count)]))


@shape
def one_designation(size, rng):
    olds, news = texts_for(size, rng), texts_for(size, rng)
    return "".join(section("7", text) for text in olds), "".join(section("7", text) for text in news)


@shape
def equal_headings(size, rng):
    olds, news = texts_for(size, rng), texts_for(size, rng)
    return sections(olds, lambda i: "Definitions"), sections(news, lambda i: "Definitions")


@shape
def reversed_order(size, rng):
    texts = texts_for(size, rng)
    return sections(texts), sections(texts[::-1])


@shape
def shuffled(size, rng):
    texts = texts_for(size, rng)
    return sections(texts), sections(rng.sample(texts, len(texts)))


@shape
def split_in_two(size, rng):
    pairs = [(words(rng, 20), words(rng, 20)) for _ in range(size // 330)]
    return sections([f"{a}. {b}." for a, b in pairs]), sections([f"{x}." for pair in pairs for x in pair])


@shape
def merged_in_two(size, rng):
    return split_in_two(size, rng)[::-1]


@shape
def half_deleted(size, rng):
    texts = texts_for(size, rng)
    return sections(texts), sections(texts[::2])


@shape
def unrelated(size, rng):
    return sections(texts_for(size, rng)), sections(texts_for(size, rng))


@shape
def put_into_titles(size, rng):
    texts = texts_for(size, rng)
    titled = "".join(level("title", str(i), section(i, text)) for i, text in enumerate(texts, 1))
    return sections(texts), titled


@shape
def headings_in_one_section(size, rng):
    count = size // 40
    make = lambda word: level("section", "1.", "".join(f"<header>{word} {i}</header>" for i in range(count)))
    return make("Old"), make("New")


# Paragraphs of one section.

@shape
def identical_paragraphs(size, rng):
    text = words(rng, 8)
    count = size // 90
    return (in_one_section(paragraphs([text] * count, False)),
            in_one_section(paragraphs([text] * (count + 1), False)))


@shape
def identical_paragraphs_against_others(size, rng):
    a, b = words(rng, 8), words(rng, 8)
    count = size // 90
    return (in_one_section(paragraphs([a] * count, False)),
            in_one_section(paragraphs([b] * count, False)))


@shape
def alternating_paragraphs(size, rng):
    a, b = words(rng, 8), words(rng, 8)
    count = size // 90
    olds, news = rng.choices([a, b], k=count), rng.choices([a, b], k=count)
    return in_one_section(paragraphs(olds, False)), in_one_section(paragraphs(news, False))


@shape
def paragraphs_renumbered(size, rng):
    texts = texts_for(size, rng)
    return in_one_section(paragraphs(texts)), in_one_section(paragraphs(["A new one."] + texts))


@shape
def paragraphs_of_a_word(size, rng):
    count = size // 62
    return (in_one_section(paragraphs([rng.choice(VOCABULARY) for _ in range(count)], False)),
            in_one_section(paragraphs([rng.choice(VOCABULARY) for _ in range(count)], False)))


@shape
def paragraphs_put_into_one(size, rng):
    parts = paragraphs(texts_for(size, rng))
    return in_one_section(parts), level("section", "1.", level("subsection", "(a)", "<text>All:</text>" + parts))


@shape
def texts_in_one_section(size, rng):
    make = lambda: level("section", "1.", "".join(f"<text>{words(rng, 8)}</text>" for _ in range(size // 60)))
    return make(), make()


@shape
def quoted_blocks(size, rng):
    def make(texts):
        return in_one_section("".join(
            f"<quoted-block><paragraph><enum>({i})</enum><text>{text}</text></paragraph>"
            "<after-quoted-block>.</after-quoted-block></quoted-block>" for i, text in enumerate(texts)))
    return make(texts_for(size, rng, 20, 150)), make(texts_for(size, rng, 20, 150))


# One text.

def one_text(olds, news):
    return section(1, " ".join(olds)), section(1, " ".join(news))


@shape
def text_random(size, rng):
    count = size // 6
    return one_text(rng.choices(VOCABULARY, k=count), rng.choices(VOCABULARY, k=count))


@shape
def text_one_word(size, _):
    return section(1, "a" * size), section(1, "b" * size)


@shape
def text_no_break(size, rng):
    make = lambda: section(1, "".join(rng.choices("abcdefghijkl.-(", k=size)))
    return make(), make()


@shape
def text_distinct(size, _):
    count = size // 8
    return one_text([f"o{i}" for i in range(count)], [f"n{i}" for i in range(count)])


@shape
def text_reversed(size, _):
    names = [f"w{i}" for i in range(size // 8)]
    return one_text(names, names[::-1])


@shape
def text_shuffled(size, rng):
    names = [f"w{i}" for i in range(size // 8)]
    return one_text(names, rng.sample(names, len(names)))


@shape
def text_two_letters(size, rng):
    return one_text(rng.choices("ab", k=size // 2), rng.choices("ab", k=size // 2))


@shape
def text_one_letter(size, _):
    return one_text("a" * (size // 2), "a" * (size // 2 - size // 20))


@shape
def text_cycles(size, _):
    return one_text(["a", "b", "c"] * (size // 6), ["c", "b", "a", "d"] * (size // 8))


@shape
def text_every_other_word(size, rng):
    olds = rng.choices(VOCABULARY, k=size // 6)
    return one_text(olds, [word if i % 2 else f"x{i}" for i, word in enumerate(olds)])


@shape
def text_halves_swapped(size, rng):
    olds = rng.choices(VOCABULARY, k=size // 6)
    return one_text(olds, olds[len(olds) // 2:] + olds[:len(olds) // 2])


@shape
def text_amounts(size, rng):
    make = lambda: [f"${rng.randrange(10 ** 6)} and May {rng.randrange(1, 28)}, 2020" for _ in range(size // 24)]
    return one_text(make(), make())


@shape
def text_references(size, _):
    make = lambda by: [f"section {i + by}(b)," for i in range(size // 17)]
    return one_text(make(1), make(2))


@shape
def text_of_phrases(size, rng):
    def make(by):
        return level("section", "1.", "<text>" + " ".join(
            f"<quote>{rng.choice(VOCABULARY)}</quote> <italic>{i + by}</italic>" for i in range(size // 45)) + "</text>")
    return make(0), make(3)


# References, tables, depth.

@shape
def references_renumbered(size, _):
    count = size // 95
    make = lambda by: "".join(section(i + by, f"As told in section {(i * 7) % count + by}.") for i in range(count))
    return make(1), make(2)


@shape
def references_below_one_section(size, _):
    count = size // 95
    make = lambda by: in_one_section(paragraphs(
        ["One more."] * by + [f"As told in paragraph ({(i * 7) % count + by})." for i in range(1, count)]))
    return make(0), make(1)


@shape
def references_to_one_of_many(size, _):
    count = size // 170
    make = lambda by: "".join(
        level("title", str(i + by), section(5, f"Under section 5 of title {i + by} it is number {i}.")
              + section(6, f"Under section 5 it is {i}.")) for i in range(count))
    return make(1), make(2)


@shape
def table(size, rng):
    def make(by):
        rows = "".join(f"<row><entry>{rng.choice(VOCABULARY)}</entry><entry>{i + by}</entry></row>\n"
                       for i in range(size // 55))
        return in_one_section(f'<table><tgroup cols="2"><tbody>{rows}</tbody></tgroup></table>')
    return make(0), make(5)


@shape
def table_of_one_row(size, rng):
    def make():
        cells = "".join(f"<entry>{rng.choice(VOCABULARY)}</entry>" for _ in range(size // 22))
        return in_one_section(f'<table><tgroup cols="2"><tbody><row>{cells}</row></tbody></tgroup></table>')
    return make(), make()


def deep(size, rng, depth, change):
    names = ["subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem"]
    chains_old, chains_new = [], []
    per_level = 75
    for number in range(1, max(2, size // (per_level * depth) + 1)):
        texts = [words(rng, 3) for _ in range(depth)]
        for chains, by in ((chains_old, 0), (chains_new, 1)):
            inner = ""
            for d in range(depth - 1, -1, -1):
                text = change(texts[d], d) if by else texts[d]
                inner = level(names[min(d, 6)], "(a)", f"<text>{text}</text>{inner}")
            chains.append(level("section", f"{number}.", inner))
    return "".join(chains_old), "".join(chains_new)


def deep_shape(depth):
    def edited(size, rng):
        return deep(size, rng, depth, lambda text, d: text + " anew" if d % 5 == 0 else text)

    def replaced(size, rng):
        return deep(size, rng, depth, lambda text, d: f"{words(rng, 3)} {d}")
    ALL[f"deep_{depth}"] = edited
    ALL[f"deep_{depth}_replaced"] = replaced


for levels in (100, 400, 900):
    deep_shape(levels)


def bytes_of(text):
    units = {"K": 1000, "M": 1000 * 1000}
    return int(float(text[:-1]) * units[text[-1]]) if text[-1] in units else int(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("shape", nargs="?", choices=sorted(ALL), metavar="SHAPE")
    parser.add_argument("bytes", nargs="?", metavar="BYTES")
    parser.add_argument("folder", nargs="?", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--list", action="store_true", help="name the shapes, one a line")
    options = parser.parse_args()
    if options.list:
        print("\n".join(ALL))
        return
    if options.folder is None:
        parser.error("name a shape, a size and a folder")
    options.folder.mkdir(parents=True, exist_ok=True)
    bodies = ALL[options.shape](bytes_of(options.bytes), random.Random(options.shape))
    for name, body in zip(("old", "new"), bodies):
        path = options.folder / f"{options.shape}-{options.bytes}-{name}.xml"
        path.write_text('<?xml version="1.0" encoding="UTF-8"?>\n<bill bill-stage="Introduced-in-House">'
                        f'<legis-body>{body}</legis-body></bill>\n', encoding="utf-8")


main()
