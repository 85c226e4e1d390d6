#!/usr/bin/env python3
"""Fails where a score is under its floor: floors.py FLOORS.toml GOLD.json CASES.json. Standard library only."""
import json
import sys
import tomllib

with open(sys.argv[1], "rb") as file:
    floors = tomllib.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    scores = {"gold": json.load(file)}
with open(sys.argv[3], encoding="utf-8") as file:
    scores["cases"] = json.load(file)["all"]

failed = False
for table, wanted in floors.items():
    for name, floor in wanted.items():
        score = scores[table].get(name)
        if score is None or score < floor:
            print(f"floor: {table} {name} is {score}, under {floor}")
            failed = True
print("floors:", "failed" if failed else "kept")
sys.exit(failed)
