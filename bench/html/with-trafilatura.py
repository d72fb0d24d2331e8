"""Reads pages of a folder with trafilatura (from PyPI): one JSON object a page on standard output, then one with what it cost."""

import json
import sys
import time
from pathlib import Path

import trafilatura

folder, mode = Path(sys.argv[1]), sys.argv[2]
began = time.process_time()
for path in sorted(folder.iterdir()):
    found = trafilatura.bare_extraction(
        path.read_bytes().decode("utf-8", "replace"),
        include_comments=False,
        with_metadata=True,
        favor_precision=mode == "precision",
    )
    fields = found.as_dict() if found else {}
    page = {"file": path.name, "text": fields.get("text") or ""}
    page |= {key: fields.get(key) for key in ("title", "author", "date")}
    print(json.dumps(page))
print(json.dumps({"cpuSeconds": time.process_time() - began, "version": trafilatura.__version__}))
