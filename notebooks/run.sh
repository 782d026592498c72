#!/usr/bin/env bash
# Executes notebooks without a browser and fails on a failing cell or an empty picture:
#   notebooks/run.sh [--in-place] [NOTEBOOK…]     all of them where none is named
# They read the warehouse that TONGWEN_WAREHOUSE names, else one made from the seeds. Results go to
# jobs/target/notebooks/executed, or with --in-place into the notebooks themselves.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/jupyter/prepare.sh"

in_place=""
[ "${1:-}" != --in-place ] || { in_place=yes; shift; }
if [ $# -gt 0 ]; then
  notebooks=("$@")
else
  notebooks=("$home"/notebooks/*.ipynb)
fi

# The Python that "jupyter" runs in is the one of its kernel "python3".
python_packages() {
  "$(head -n 1 "$(command -v jupyter)" | sed 's/^#! *//')" -c 'import matplotlib, pandas, pyarrow' 2>/dev/null
}
python_notebook() { grep -q '"language": "python"' "$1"; }
chosen=()
for notebook in "${notebooks[@]}"; do
  if python_notebook "$notebook" && { [ ! -d "${TONGWEN_PUBLISHED:-$home/published}" ] || ! python_packages; }; then
    echo "left out: $(basename "$notebook"), which needs TONGWEN_PUBLISHED and pandas, pyarrow, matplotlib in Jupyter's Python"
  else
    chosen+=("$notebook")
  fi
done
[ ${#chosen[@]} -gt 0 ] || fail "no notebook to execute."

executed="$built/notebooks/executed"
rm -rf "$executed"
mkdir -p "$executed"
jupyter nbconvert --log-level=WARN --to notebook --execute --ExecutePreprocessor.timeout=600 \
  --ExecutePreprocessor.startup_timeout=180 --ExecutePreprocessor.record_timing=False \
  --output-dir "$executed" "${chosen[@]}"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.awt.headless=true -cp "$built/tongwen-jobs.jar:$built/jars/*" \
  org.tongwen.notebook.ExecutedNotebook "$executed"/*.ipynb
[ -z "$in_place" ] || cp "$executed"/*.ipynb "$home/notebooks/"
echo "Executed: $(cd "$executed" && ls | paste -sd' ')"
