#!/usr/bin/env python3
"""An oracle for `ramseyer watch` that shares nothing with it: watch_recall.py list|missed FOLDER [REPORT]

`list` prints, as a watch list, every section of the Code that a bill (Bill DTD) in the folder amends by
U.S.C. number: "(47 U.S.C. 230) is amended", "Section 1591 of title 18, United States Code, is amended",
outside of quoted blocks. `missed` prints each pair of a bill and such a section that has no hit in the
report (`ramseyer watch --format json`).
"""

import json
import pathlib
import re
import sys
from xml.etree import ElementTree

SECTION = r"(\d+[A-Za-z]*(?:[–-]\d+[a-z]?)?)(?:\([^ )]*\))*"
VERB = (
    r"(?:,? (?:as (?:amended|added|redesignated)[^.;]{0,120},)?)? ?"
    r"(?:is|are)(?: each| further| hereby)? (?:amended|repealed|redesignated)"
)
CITED = re.compile(r"\((\d+) U\.S\.C\. " + SECTION + r"\)" + VERB)
OF_TITLE = re.compile(r"[Ss]ection " + SECTION + r" of title (\d+), United States Code,?" + VERB)


def words_of(path: pathlib.Path) -> str:
    """The words of a bill without its quoted blocks, a space for each tag."""
    source = re.sub(r"<!DOCTYPE.*?>", "", path.read_text(encoding="utf-8"), flags=re.S)
    words: list[str] = []

    def collect(element: ElementTree.Element) -> None:
        if element.tag != "quoted-block":
            words.append(element.text or "")
            for child in element:
                collect(child)
        words.append(element.tail or "")

    collect(ElementTree.fromstring(source))
    text = re.sub(r"\s+", " ", " ".join(words))
    return text.replace("( ", "(").replace(" )", ")").replace(" ,", ",")


def amended(path: pathlib.Path) -> set[tuple[str, str]]:
    text = words_of(path)
    pairs = {(match[1], match[2]) for match in CITED.finditer(text)}
    pairs |= {(match[2], match[1]) for match in OF_TITLE.finditer(text)}
    return {(title, section.replace("–", "-")) for title, section in pairs}


def main() -> int:
    command, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    bills = {str(path): amended(path) for path in sorted(folder.glob("*.xml"))}
    if command == "list":
        print("watch:")
        for title, section in sorted(set().union(*bills.values())):
            print(f"  - cite: {title} U.S.C. {section}")
        return 0
    with open(sys.argv[3], encoding="utf-8") as file:
        report = json.load(file)
    hits = {
        (report["bills"][hit["bill"] - 1]["file"], report["entries"][hit["entry"] - 1]["cite"])
        for hit in report["hits"]
    }
    expected = [
        (bill, f"{title} U.S.C. {section}")
        for bill, sections in bills.items()
        for title, section in sorted(sections)
    ]
    for pair in expected:
        if pair not in hits:
            print(*pair)
    print(len(expected), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
