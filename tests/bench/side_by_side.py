#!/usr/bin/env python3
"""Times programs against each other and prints a table in Markdown.

  side_by_side.py [--rounds N] [--limit SECONDS] < LIST

LIST has a line for each run: a group, a name and a command for sh, parted by tabs. Rounds are
interleaved, so that whatever else the machine does falls on all programs of a group alike; the first
round only warms up. Figures are medians with the least and the greatest; the ratio is to the first
program of the group, which must not take longer than the limit.
"""
import argparse
import os
import signal
import statistics
import subprocess
import sys
import time


def run(command, limit):
    """Seconds by the wall, seconds of all cores, peak megabytes; None past the limit."""
    begin = time.perf_counter()
    child = subprocess.Popen(["sh", "-c", "exec " + command], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, start_new_session=True)
    while True:
        pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        elapsed = time.perf_counter() - begin
        if pid:
            break
        if elapsed > limit:
            os.killpg(child.pid, signal.SIGKILL)
            os.wait4(child.pid, 0)
            return None
        time.sleep(0.0005)
    if not os.WIFEXITED(status) or os.WEXITSTATUS(status) > 1:
        sys.exit(f"side_by_side: failed: {command}")
    return elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def milliseconds(values):
    low, middle, high = (1000 * f(values) for f in (min, statistics.median, max))
    return f"{middle:.0f} ({low:.0f}–{high:.0f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--limit", type=float, default=60)
    options = parser.parse_args()
    groups = {}
    for line in sys.stdin:
        group, name, command = line.rstrip("\n").split("\t")
        groups.setdefault(group, []).append((name, command))
    print("| documents | program | time, ms | ratio | processor, ms | ratio | peak memory, MiB |")
    print("|---|---|---|---|---|---|---|")
    for group, programs in groups.items():
        taken = {name: [] for name, _ in programs}
        for round_number in range(options.rounds + 1):
            for name, command in programs:
                if taken[name] is None:
                    continue
                one = run(command, options.limit)
                if one is None:
                    taken[name] = None
                elif round_number > 0:
                    taken[name].append(one)
        first = taken[programs[0][0]]
        base = [statistics.median(values) for values in zip(*first)]
        for name, _ in programs:
            if taken[name] is None:
                print(f"| {group} | {name} | more than {options.limit:.0f} s | | | | |")
                continue
            wall, processor, memory = zip(*taken[name])
            print(f"| {group} | {name} | {milliseconds(wall)} | {statistics.median(wall) / base[0]:.2f} "
                  f"| {milliseconds(processor)} | {statistics.median(processor) / base[1]:.2f} "
                  f"| {statistics.median(memory):.0f} |")


main()
