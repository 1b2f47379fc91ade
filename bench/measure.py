"""Runs a command and prints what it took, as JSON: seconds, and peak memory in MiB.

A process of its own, since the peak that Linux reports of a new process is never below that of the one it was started
by: started from here, it is at least this small interpreter's 10 MiB.
"""

import json
import os
import subprocess
import sys
import time

began = time.perf_counter()
# The command's output goes to standard error; only the measurement is printed.
process = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=sys.stderr)
_, status, usage = os.wait4(process.pid, 0)
seconds = time.perf_counter() - began
# Told, so that it does not wait for it once more.
process.returncode = os.waitstatus_to_exitcode(status)
print(json.dumps({"seconds": seconds, "mebibytes": usage.ru_maxrss / 1024, "status": process.returncode}))
