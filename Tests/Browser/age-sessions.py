"""Makes the sessions of a data folder as old as time would: every person has last shown who they are `seconds` ago.

    python3 age-sessions.py TABLES SECONDS
"""
import sqlite3
import sys

tables, seconds = sys.argv[1], int(sys.argv[2])
with sqlite3.connect(tables, timeout=30) as database:
    changed = database.execute("UPDATE sessions SET authenticated = authenticated - ?", (seconds,)).rowcount
print(changed)
