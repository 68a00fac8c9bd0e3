"""Times our side and the peers in turn, round after round, and writes their lines to csv files.

rounds.py JAVA CLASSPATH OUT ROUNDS SECONDS PEERS SIZES: PEERS names what this machine has, of plain, tuned, gemm (methods in C),
numpy, scipy, torch, octave; SIZES are potential,k,d. Our Java machine stays warm while the peers are timed, so that a round is short.
PYTHON and TORCH_PYTHON name the interpreters."""
import os
import subprocess
import sys

java, classpath, out, rounds, seconds, peers, sizes = sys.argv[1:8]
peers = peers.split()
python = os.environ.get("PYTHON", "python3")
torch = os.environ.get("TORCH_PYTHON", python)


def ours(main, *arguments):
    command = [java, "-cp", classpath, f"earnshaw.problem.{main}", *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def again(process):
    process.stdin.write("\n")
    process.stdin.flush()
    line = process.stdout.readline()
    if not line:
        sys.exit("bench: our side has ended with an error")
    return line


def theirs(*command):
    environment = dict(os.environ, OMP_WAIT_POLICY="active")
    return subprocess.run(command, cwd=out, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def peer(name, potential, k, d):
    if name in ("plain", "tuned", "gemm"):
        return "".join(theirs("./pair", name, potential, k, k, d, threads, seconds) for threads in ("1", "2"))
    if name == "numpy":
        return theirs(python, "np_pair.py", potential, k, k, d, seconds)
    if name == "torch":
        modes = ("hand", "auto") if int(k) <= 1000 else ("hand",)
        return "".join(theirs(torch, "torch_pair.py", mode, potential, k, k, d, "1", seconds) for mode in modes)
    if name == "octave" and int(k) <= 1000:
        return theirs("octave-cli", "-q", "oct_pair.m", potential, k, k, d, seconds)
    return ""


def interleave(csv, machines, others):
    with open(os.path.join(out, csv), "a", encoding="utf-8") as lines:
        for _ in range(int(rounds)):
            for machine in machines:
                lines.write(again(machine))
            for other in others:
                lines.write(other())
            lines.flush()
    for machine in machines:
        machine.communicate()


for size in sizes.split():
    potential, k, d = size.split(",")
    interleave("evaluations.csv", [ours("EvaluationTimes", potential, k, d, threads, seconds) for threads in ("1", "2")],
               [lambda name=name: peer(name, potential, k, d) for name in peers if name != "scipy"])
    print(f"bench: {size}", file=sys.stderr)
for size in ("gauss,2,2", "gauss,5,3", "gauss,20,3"):
    potential, k, d = size.split(",")
    interleave("flows.csv", [ours("FlowTimes", potential, k, d, seconds)],
               [lambda: theirs(python, "ode_scipy.py", potential, k, d, seconds)] if "scipy" in peers else [])
