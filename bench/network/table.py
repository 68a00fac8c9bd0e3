"""Medians of the training steps in a csv file of bench/network/run; complains about losses that differ."""
import csv
import statistics
import sys

times, losses, sizes, names = {}, {}, [], []
for name, width, depth, microseconds, loss in csv.reader(open(sys.argv[1])):
    size = f"{width}, {depth}"
    sizes += [] if size in sizes else [size]
    names += [] if name in names else [name]
    times.setdefault((name, size), []).append(float(microseconds))
    losses.setdefault(size, []).append(float(loss))
median = {key: statistics.median(values) for key, values in times.items()}
best = {size: min(median[name, size] for name in names if name.startswith("c_") and (name, size) in median) for size in sizes}
print("| width, depth | " + " | ".join(sizes) + " |\n|---" + "|---" * len(sizes) + "|")
print("| best C, us | " + " | ".join(f"{best[size]:.4g}" for size in sizes) + " |")
for name in sorted(names, key=lambda name: name != "earnshaw"):
    print(f"| {name} | " + " | ".join(f"{median[name, size] / best[size]:.2f}" if (name, size) in median else "" for size in sizes) + " |")
worst = max((max(found) - min(found)) / (1 + abs(found[0])) for found in losses.values())
print(f"losses agree to {worst:.1e}" + ("" if worst < 1e-9 else ": TOO FAR"))
sys.exit(worst >= 1e-9)
