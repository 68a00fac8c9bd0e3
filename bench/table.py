"""Medians of the evaluations in a csv file of bench/run, as ratios to plain C, one line a peer; complains about losses that differ."""
import csv
import statistics
import sys

times, losses, sizes = {}, {}, []
for row in csv.reader(open(sys.argv[1])):
    if len(row) < 7:
        continue
    name, size = row[0], f"{row[1]} {row[2]},{row[4]}"
    if size not in sizes:
        sizes.append(size)
    times.setdefault((name, size), []).append(float(row[5]))
    losses.setdefault(size, {})[name] = float(row[6])

median = {key: statistics.median(values) for key, values in times.items()}
names = sorted({name for name, _ in times}, key=lambda name: (not name.startswith("earnshaw"), name))
print("| | " + " | ".join(sizes) + " |\n|---" * 1 + "|---" * len(sizes) + "|")
print("| c_plain_t1, us | " + " | ".join(f"{median.get(('c_plain_t1', s), float('nan')):.4g}" for s in sizes) + " |")
for name in names:
    cells = [f"{median[name, s] / median['c_plain_t1', s]:.2f}" if (name, s) in median and ("c_plain_t1", s) in median else ""
             for s in sizes]
    print(f"| {name} | " + " | ".join(cells) + " |")
worst = max(abs(loss - found["earnshaw_t1"]) / (1 + abs(loss))
            for found in losses.values() if "earnshaw_t1" in found for loss in found.values())
print(f"losses agree to {worst:.1e}" + ("" if worst < 1e-9 else ": TOO FAR"))
sys.exit(worst >= 1e-9)
