"""How long the peer takes to rank all items for all users; arguments: its script, the sequences, the threads."""

import importlib.util
import sys
import time

import torch

TOP, AT_ONCE, TIMES, LENGTH, DIMENSION = 20, 512, 3, 50, 64

spec = importlib.util.spec_from_file_location("peer", sys.argv[1])
peer = importlib.util.module_from_spec(spec)
spec.loader.exec_module(peer)
torch.set_num_threads(int(sys.argv[3]))
torch.manual_seed(1)
with open(sys.argv[2]) as lines:
    sequences = [list(map(int, line.split()))[1:] for line in lines if line.strip()]
model = peer.SASRec(max(map(max, sequences)), LENGTH, DIMENSION, 1, 1, 0.2, 0.0)
histories, truths = [s[:-1] for s in sequences], [s[-1] for s in sequences]
hidden = torch.randn(len(sequences), DIMENSION)
table = model.item.weight.detach()


def measure(name, work):
    begun, cpu = time.time(), time.process_time()
    work()
    print(f"{name} {time.time() - begun:.3f} {time.process_time() - cpu:.3f}", flush=True)


def top():
    for part in hidden.split(AT_ONCE):
        (part @ table.T).topk(TOP)


for _ in range(TIMES):
    measure("evaluate", lambda: peer.evaluate(model, histories, truths, LENGTH))
    measure("top", top)
