#!/usr/bin/env bash
# Opens the notebooks in a browser, over the warehouse that TONGWEN_WAREHOUSE names (else one of the seeds):
#   notebooks/open.sh [what "jupyter notebook" takes, such as --no-browser]
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/jupyter/prepare.sh"
exec jupyter notebook --notebook-dir="$home/notebooks" "$@"
