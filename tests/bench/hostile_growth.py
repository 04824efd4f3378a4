#!/usr/bin/env python3
"""Measures how the time of `ramseyer compare` grows on the shapes of make_hostile.py.

  hostile_growth.py RAMSEYER FOLDER [--sizes 100K,1M,4M] [--formats json] [--shapes all] [--limit 60]

Writes a table in Markdown: processor time in seconds of one run at each size, the peak of memory at the
last, and what a doubling of the size multiplies the time with between the last two. Inputs are made in
FOLDER and kept there. For --limit seconds of processor time a run may go on.
"""
import argparse
import math
import os
import pathlib
import resource
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
MAKE = [sys.executable, str(HERE / "make_hostile.py")]


def bytes_of(text):
    return float(text[:-1]) * {"K": 1e3, "M": 1e6}[text[-1]]


def inputs(shape, size, folder):
    paths = [folder / f"{shape}-{size}-{side}.xml" for side in ("old", "new")]
    if not all(path.exists() for path in paths):
        subprocess.run(MAKE + [shape, size, str(folder)], check=True)
    return [str(path) for path in paths]


def run(command, limit):
    """Seconds of processor time and megabytes; no seconds where it came to the limit or failed."""
    def cap():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=cap)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    done = process.returncode in (0, 1, 3)
    return (usage.ru_utime + usage.ru_stime if done else None), usage.ru_maxrss / 1024, process.returncode


def doubling(times, sizes):
    if len(times) < 2 or None in times[-2:]:
        return ""
    steps = math.log2(bytes_of(sizes[-1]) / bytes_of(sizes[-2]))
    return f"{(times[-1] / times[-2]) ** (1 / steps):.2f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--sizes", default="100K,1M,4M")
    parser.add_argument("--formats", default="json")
    parser.add_argument("--shapes", default="all")
    parser.add_argument("--limit", type=int, default=60)
    options = parser.parse_args()
    sizes = options.sizes.split(",")
    listed = subprocess.run(MAKE + ["--list"], check=True, capture_output=True, text=True).stdout.split()
    shapes = listed if options.shapes == "all" else options.shapes.split(",")
    print(f"| shape | format | {' | '.join(sizes)} | MB | doubling |")
    print("|---|---|" + "---|" * (len(sizes) + 2))
    for shape in shapes:
        for form in options.formats.split(","):
            times, cells, memory = [], [], 0
            for size in sizes:
                command = [options.program, "compare", *inputs(shape, size, options.folder), "--format", form]
                seconds, memory, code = run(command, options.limit)
                times.append(seconds)
                cells.append(f"{seconds:.2f}" if seconds is not None else f"— ({code})")
                if seconds is None:
                    break
            cells += [""] * (len(sizes) - len(cells))
            row = [shape, form, *cells, f"{memory:.0f}", doubling(times, sizes[:len(times)])]
            print(f"| {' | '.join(row)} |", flush=True)


main()
