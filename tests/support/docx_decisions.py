"""Opens Word files in LibreOffice, decides on all of their tracked changes, and prints what is left.

    docx_decisions.py FILE...

The output is JSON: for each file how many comments LibreOffice finds in it, and its paragraphs, each
as its style and its words, with every change accepted and with every one rejected. LibreOffice is
started twice, however many the files are.

LibreOffice without its windows (Debian's libreoffice-writer-nogui) has no picture of a comment and
aborts when it shows one: comments are counted in a conversion, where nothing is shown, and the
changes are decided upon in a copy without them.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

START_SECONDS = 60
CONVERSION_SECONDS = 300
COMMENT_MARKS = re.compile(rb"<w:commentRange(Start|End) [^>]*>"
                           rb"|<w:r><w:rPr>(?:(?!</w:rPr>).)*</w:rPr><w:commentReference [^>]*></w:r>")


def office(profile, *arguments):
    return ["soffice", "--headless", "--norestore", "--nologo",
            f"-env:UserInstallation={profile.as_uri()}", *arguments]


def count_comments(folder, paths):
    out = folder / "converted"
    subprocess.run(office(folder / "profile", "--convert-to", "fodt", "--outdir", str(out),
                          *map(str, paths)), check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, timeout=CONVERSION_SECONDS)
    return [(out / path.name).with_suffix(".fodt").read_bytes().count(b"<office:annotation ")
            for path in paths]


def copy_without_comments(path, folder):
    copy = folder / path.name
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                part = COMMENT_MARKS.sub(b"", part)
                assert b"w:comment" not in part
            target.writestr(name, part)
    return copy


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            return resolver.resolve(url)
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def decide(context, path, command):
    create = context.ServiceManager.createInstanceWithContext
    desktop = create("com.sun.star.frame.Desktop", context)
    dispatcher = create("com.sun.star.frame.DispatchHelper", context)
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))
    if document is None:
        raise SystemExit(f"LibreOffice does not open {path}")
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    paragraphs = [[paragraph.ParaStyleName, paragraph.String] for paragraph in document.Text
                  if paragraph.supportsService("com.sun.star.text.Paragraph")]
    document.close(True)
    return paragraphs


def decide_all(folder, paths):
    pipe = f"ramseyer-{folder.name}"
    process = subprocess.Popen(office(folder / "profile", f"--accept=pipe,name={pipe};urp;"),
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect(pipe)
        return [{
  "accepted" : decide(context, path, ".uno:AcceptAllTrackedChanges"),
               "rejected" : decide(context, path, ".uno:RejectAllTrackedChanges")}
                for path in (copy_without_comments(path, folder) for path in paths)]
    finally:
        process.terminate()
        process.wait()


def main(arguments):
    paths = [pathlib.Path(argument).resolve() for argument in arguments]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        comments = count_comments(folder, paths)
        decided = decide_all(folder, paths)
        for file, count in zip(decided, comments):
            file["comments"] = count
        json.dump(decided, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
