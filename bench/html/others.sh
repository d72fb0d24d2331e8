#!/bin/sh
# Fetches the extractors that `npm run bench:html` sets beside ours, into .cache/: they are no dependencies of this project.
set -e
python3 -m venv .cache/trafilatura
.cache/trafilatura/bin/pip install --quiet trafilatura==2.0.0 lxml_html_clean
npm install --no-audit --no-fund --ignore-scripts --prefix .cache/defuddle defuddle@0.19.4 linkedom@0.18.14
echo "BENCH_TRAFILATURA=.cache/trafilatura/bin/python BENCH_DEFUDDLE=.cache/defuddle npm run bench:html"
