#!/usr/bin/env python3
"""Makes a folder of the size of the whole United States Code out of the corpus's titles.

  make_code.py CORPUS FOLDER [--megabytes 600]

Title 47 is the real one and title 18 has its real section 1591, both as they stood before S. 1693.
The rest, as large as the titles of the Code, repeats the corpus's titles under other numbers, with
the identifiers that the sections would have there. For measuring only: never committed.
"""
import argparse
import pathlib
import re

# Megabytes of the larger titles of the Code; the others have about 5.
SIZES = {"42": 105, "26": 45, "16": 38, "10": 34, "22": 32, "7": 28, "15": 26, "12": 26, "20": 24, "5": 22}

OUTLINE = """<?xml version="1.0" encoding="UTF-8"?>
<uscDoc xml:lang="en" identifier="/us/usc/t{n}" xmlns="http://xml.house.gov/schemas/uslm/1.0" \
xmlns:dc="http://purl.org/dc/elements/1.1/">
<meta><dc:title>Title {n}</dc:title><dc:type>USCTitle</dc:type><docNumber>{n}</docNumber>
<docPublicationName>Online@119-36</docPublicationName>
<property role="is-positive-law">{positive}</property></meta>
<main><title identifier="/us/usc/t{n}"><num value="{n}">Title {n}—</num><heading>TITLE {n}</heading>
<chapter identifier="/us/usc/t{n}/ch1"><num value="1">CHAPTER 1—</num><heading>ALL OF IT</heading>
"""
END = "</chapter></title></main></uscDoc>\n"


def sections_of(path):
    """The outermost sections of a title, as text."""
    text = path.read_text(encoding="utf-8")
    depth = 0
    for tag in re.finditer(r"<(/?)section\b[^>]*?(/?)>", text):
        if tag[2]:
            continue
        if not tag[1]:
            if depth == 0:
                begin = tag.start()
            depth += 1
        else:
            depth -= 1
            if depth == 0 and 'identifier="' in text[begin:begin + 400]:
                yield text[begin:tag.end()]


def real_title(number, positive, sections):
    body = "\n".join(re.sub(r"^<\?xml.*?\?>\s*", "", section) for section in sections)
    return OUTLINE.format(n=number, positive=positive) + body + END


def numbered(path):
    found = re.match(r"(\d+)(.*)", path.stem)
    return int(found[1]) if found else 0, path.stem


def made_title(number, size, pool, offset):
    parts = [OUTLINE.format(n=number, positive="no")]
    written = 0
    i = offset
    while written < size:
        title, section = pool[i % len(pool)]
        again = i // len(pool)
        text = section.replace(f"/us/usc/t{title}/s", f"/us/usc/t{number}/s{'x' * again}")
        parts.append(text)
        written += len(text.encode())
        i += 1
    parts.append(END)
    return "\n".join(parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--megabytes", type=int, default=600)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    law = options.corpus / "usc"
    pool = [(path.stem[3:].lstrip("0"), section)
            for path in sorted((law / "119-36").glob("usc*.xml")) for section in sections_of(path)]
    sections_47 = [path.read_text(encoding="utf-8")
                   for path in sorted((law / "119-99/47").glob("*.xml"), key=numbered)]
    held = options.corpus / "fosta/usc"
    before = {n: list(sections_of(held / f"usc{n}.xml")) for n in ("18", "47")}
    # Section 230 as it stood before the bill that is measured.
    sections_47 = before["47"] + [s for s in sections_47 if 'identifier="/us/usc/t47/s230"' not in s]
    (options.folder / "usc47.xml").write_text(real_title("47", "no", sections_47), encoding="utf-8")
    filler = made_title("18", 8_000_000, pool, 0)
    head, tail = filler.split("<heading>ALL OF IT</heading>\n", 1)
    title_18 = head.replace(">no<", ">yes<") + "<heading>ALL OF IT</heading>\n" + "\n".join(before["18"]) + tail
    (options.folder / "usc18.xml").write_text(title_18, encoding="utf-8")
    others = [str(n) for n in range(1, 55) if n not in (18, 47)]
    rest = options.megabytes - 14 - sum(SIZES.values())
    small = rest / (len(others) - len(SIZES))
    for k, number in enumerate(others):
        size = int(SIZES.get(number, small) * 1_000_000)
        path = options.folder / f"usc{int(number):02}.xml"
        path.write_text(made_title(number, size, pool, 97 * k), encoding="utf-8")


main()
