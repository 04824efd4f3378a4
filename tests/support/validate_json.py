#!/usr/bin/env python3
"""Checks JSON against a JSON Schema (draft 2020-12): validate_json.py SCHEMA FILE...

Prints each violation with its path. Exit code 0 when every file is valid, 1 when one is not.
"""

import json
import sys

from jsonschema import Draft202012Validator


def main() -> int:
    schema_path, *paths = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    valid = True
    for path in paths:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        for error in validator.iter_errors(document):
            where = "/".join(str(step) for step in error.absolute_path)
            print(f"{path}: /{where}: {error.message[:300]}")
            valid = False
    return 0 if valid else 1


if __name__ == "__main__":
    sys.exit(main())
