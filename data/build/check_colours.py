"""Are the colours of the actors that hold most far enough apart, for the usual eye and for colour-blind ones?

Days of control are added up over centres and countryside. Prints the actors, and the pair that is hardest to tell
apart; exit code 1 where that is under 12 by CIEDE2000. The colour of "unknown" counts too.
"""

import sys

from colours import closest_pair
from common import CAMPAIGN, SPAN_FROM, SPAN_TO, drawn_day, read_csv

HOLDERS = 8
LEAST_DIFFERENCE = 12.0
UNKNOWN = "UNK"


def days_held():
    days = {}
    for row in read_csv(CAMPAIGN / "control.csv"):
        if row["part"] == "place":
            continue
        first = max(drawn_day(row["from"]), SPAN_FROM)
        last = SPAN_TO if row["to"] == ".." else min(drawn_day(row["to"]), SPAN_TO)
        subjects = 2 if row["part"] == "whole" else 1
        days[row["controller"]] = days.get(row["controller"], 0) + subjects * (last - first).days
    return days


def main():
    days = days_held()
    most = sorted((actor for actor in days if actor != UNKNOWN), key=lambda actor: -days[actor])[:HOLDERS]
    colours = {row["actor_id"]: row["color"] for row in read_csv(CAMPAIGN / "actors.csv")}
    difference, first, second, vision = closest_pair({actor: colours[actor] for actor in [*most, UNKNOWN]})
    print(f"hold most: {', '.join(f'{actor} {days[actor]}' for actor in most)}")
    print(f"closest: {first} and {second}, {difference:.1f} ({vision})")
    return 0 if difference >= LEAST_DIFFERENCE else 1


if __name__ == "__main__":
    sys.exit(main())
