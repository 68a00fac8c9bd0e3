"""Shortest times of the evaluations in a csv file of bench/run, as ratios to plain C, one line a peer, and the flows of another
file; complains about losses that differ."""
import csv
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

least = {key: min(values) for key, values in times.items()}
names = sorted({name for name, _ in times}, key=lambda name: (not name.startswith("earnshaw"), name))
print("| | " + " | ".join(sizes) + " |\n|---" + "|---" * len(sizes) + "|")
print("| c_plain_t1, us | " + " | ".join(f"{least.get(('c_plain_t1', s), float('nan')):.4g}" for s in sizes) + " |")
for name in names:
    cells = [f"{least[name, s] / least['c_plain_t1', s]:.2f}" if (name, s) in least and ("c_plain_t1", s) in least else ""
             for s in sizes]
    print(f"| {name} | " + " | ".join(cells) + " |")

flows = {}
for row in csv.reader(open(sys.argv[2])):
    flows.setdefault((row[1], row[2], row[4]), {}).setdefault(row[0], []).append(
        [float(cell.split()[0]) for cell in row[5:] if not cell.startswith("loss")])
for size, found in flows.items():
    flow = min(line[0] for line in found["earnshaw_ode"])
    added = min(line[2] - line[3] for line in found["earnshaw_ode"])
    scipy = f"{min(line[0] for line in found['scipy_ode']) / flow:.1f} times as fast as solve_ivp" if "scipy_ode" in found else ""
    print(f"flow {' '.join(size)}: {flow:.1f} us, {added:.2f} us added to a right-hand side, {scipy}")

worst = max(abs(loss - found["earnshaw_t1"]) / (1 + abs(loss))
            for found in losses.values() if "earnshaw_t1" in found for loss in found.values())
print(f"losses agree to {worst:.1e}" + ("" if worst < 1e-9 else ": TOO FAR"))
sys.exit(worst >= 1e-9)
