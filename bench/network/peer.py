"""One training step of the network of peer.c: peer.py numpy|torch|autograd WIDTH DEPTH SECONDS, one thread."""
import os
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = "1"
import numpy as np

mode, width, depth, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
SAMPLES, INPUTS, STEP = 128, 10, 0.01
seed = 1


def following(count):
    global seed
    numbers = np.empty(count)
    for i in range(count):
        seed = 16807 * seed % 2147483647
        numbers[i] = seed / 2147483647 - 0.5
    return numbers


size = [INPUTS] + [width] * (depth - 1) + [1]
w = [2 * np.sqrt(3 / size[l]) * following(size[l] * size[l + 1]).reshape(size[l + 1], size[l]).T.copy() for l in range(depth)]
x = 2 * following(SAMPLES * INPUTS).reshape(SAMPLES, INPUTS)
y = (x[:, 0] * x[:, 1])[:, None]

if mode == "numpy":
    value = [x] + [np.empty((SAMPLES, s)) for s in size[1:]]
    slope = [None] + [np.empty((SAMPLES, s)) for s in size[1:]]
    bend = [None] + [np.empty((SAMPLES, s)) for s in size[1:]]
    gradient = [np.empty_like(one) for one in w]

    def step():
        for l in range(depth):
            np.matmul(value[l], w[l], out=value[l + 1])
            np.tanh(value[l + 1], out=value[l + 1])
        rest = value[-1] - y
        np.multiply(rest, 2 / SAMPLES, out=slope[-1])
        for l in range(depth - 1, -1, -1):
            np.multiply(value[l + 1], value[l + 1], out=bend[l + 1])
            np.subtract(1, bend[l + 1], out=bend[l + 1])
            slope[l + 1] *= bend[l + 1]
            np.matmul(value[l].T, slope[l + 1], out=gradient[l])
            if l:
                np.matmul(slope[l + 1], w[l].T, out=slope[l])
        for l in range(depth):
            gradient[l] *= STEP
            w[l] -= gradient[l]
        return float((rest * rest).mean())
else:
    import torch

    torch.set_num_threads(1)
    x, y = torch.from_numpy(x), torch.from_numpy(y)
    if mode == "torch":
        weights = [torch.from_numpy(one) for one in w]

        def step():
            with torch.no_grad():
                value = [x]
                for one in weights:
                    value.append((value[-1] @ one).tanh_())
                rest = value[-1] - y
                slope = rest * (2 / SAMPLES)
                for l in range(depth - 1, -1, -1):
                    slope = slope * (1 - value[l + 1] * value[l + 1])
                    gradient = value[l].T @ slope
                    slope = slope @ weights[l].T if l else slope
                    weights[l].sub_(gradient, alpha=STEP)
                return float((rest * rest).mean())
    else:
        parts = []
        for l in range(depth):
            linear = torch.nn.Linear(size[l], size[l + 1], bias=False).double()
            linear.weight.data = torch.from_numpy(w[l].T.copy())
            parts += [linear, torch.nn.Tanh()]
        net = torch.nn.Sequential(*parts)
        descent = torch.optim.SGD(net.parameters(), lr=STEP)

        def step():
            descent.zero_grad()
            loss = torch.nn.functional.mse_loss(net(x), y)
            loss.backward()
            descent.step()
            return float(loss)

for _ in range(20):
    loss = step()
begin = time.process_time()
made = 0
while time.process_time() - begin < 0.2:
    step()
    made += 1
repeats = max(1, made // 20)
samples, end = [], time.process_time() + seconds
while len(samples) < 3 or time.process_time() < end:
    begin = time.process_time()
    for _ in range(repeats):
        step()
    samples.append((time.process_time() - begin) / repeats)
samples.sort()
print(f"{mode},{width},{depth},{1e6 * samples[len(samples) // 4]:.3f},{loss:.15g}")
