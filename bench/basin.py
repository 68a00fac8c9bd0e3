"""Times a basin map of one electron and three protons under the Gaussian beside a batched NumPy script.

    python3 bench/basin.py [--size N] [--rounds N]

Both run every place of a square grid to a gradient below 1e-6 or to time 50, and both name the proton that is near the
end. The program's flow is adaptive (tolerance 1e-8); the script steps all places that still move together by the
Runge-Kutta method of order 4 with steps of 0.1. The rounds are interleaved, and the medians are compared by the clock; what each takes
to start is left out.
The shares of the fates must agree.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import tempfile
import time

import numpy as np

PROTONS = np.array([[-1.6, -0.8], [1.7, -0.6], [0.1, 1.8]])
TARGET = 10
ROOT = pathlib.Path(__file__).resolve().parent.parent

SCENARIO = {
    "format": "earnshaw/1", "seed": 1,
    "problem": {"type": "charges", "dimension": 2, "potential": {"type": "gaussian"},
                "protons": [{"at": list(at)} for at in PROTONS], "electrons": [{"at": [0, 0]}]},
    "stop": {"time": 50, "gradientNorm": 1e-6},
    "view": {"centre": [0, 0], "span": 6, "labels": False},
}


def slope(x):
    away = x[:, None, :] - PROTONS
    pull = np.exp(-0.5 * (away * away).sum(axis=2))
    return -2 * (pull[:, :, None] * away).sum(axis=1)


def batched(places):
    """The index of the proton at the end of each start; -1 where none is near."""
    x = places.copy()
    moving = np.arange(len(x))
    step = 0.1
    for i in range(500):
        y = x[moving]
        k1 = slope(y)
        if i % 10 == 0:
            still = np.hypot(k1[:, 0], k1[:, 1]) < 1e-6
            moving, y, k1 = moving[~still], y[~still], k1[~still]
            if not len(moving):
                break
        k2 = slope(y + step / 2 * k1)
        k3 = slope(y + step / 2 * k2)
        k4 = slope(y + step * k3)
        x[moving] = y + step / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    distance = np.hypot(*(x[:, None, :] - PROTONS).transpose(2, 0, 1))
    nearest = distance.argmin(axis=1)
    return np.where(distance.min(axis=1) < 0.5, nearest, -1)


def ours(scenario, size, folder):
    csv = folder / "starts.csv"
    subprocess.run([ROOT / "earnshaw", "basin", scenario, "--size", str(size), "--csv", csv], check=True,
                   stdout=subprocess.DEVNULL)
    return csv


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        scenario = folder / "three.json"
        scenario.write_text(json.dumps(SCENARIO))
        start = time.perf_counter()
        ours(scenario, 8, folder)
        fixed = time.perf_counter() - start
        half = 3 - 3 / options.size
        axis = np.linspace(-half, half, options.size)
        places = np.stack(np.meshgrid(axis, axis), axis=2).reshape(-1, 2)
        program, script = [], []
        for _ in range(options.rounds):
            start = time.perf_counter()
            ours(scenario, options.size, folder)
            program.append(time.perf_counter() - start)
            start = time.perf_counter()
            batched(places)
            script.append(time.perf_counter() - start)
    one, other = statistics.median(program) - fixed, statistics.median(script)
    runs = options.size ** 2
    print(f"program {one:.2f} s ({runs / one:.0f} runs/s) and {fixed:.2f} s to start, "
          f"NumPy {other:.2f} s ({runs / other:.0f} runs/s) and its start, "
          f"{other / one:.2f} times as fast ({'met' if other / one >= TARGET else 'missed'}: {TARGET})")


if __name__ == "__main__":
    main()
