# Sourced by open.sh and run.sh: what both need before they start Jupyter.
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
built="$home/jobs/target"

fail() { echo "notebooks: $*" >&2; exit 1; }
command -v jupyter >/dev/null || fail "no jupyter found: notebooks/install.sh installs it."

# Builds what is missing; without a warehouse named, the notebooks read one made from the seeds.
"$home/tongwen" --version >/dev/null
if [ -z "$(ls "$built"/notebooks/lib/rapaio-jupyter-kernel-*.jar 2>/dev/null)" ]; then
  mvn -q -B -f "$home/pom.xml" -Pnotebooks -pl jobs dependency:copy@notebook-kernel >&2 ||
    fail "the kernel could not be fetched: the messages of Maven stand above."
fi
kernel="$home/notebooks/jupyter/kernels/tongwen-java"
"${JAVA_HOME:+$JAVA_HOME/bin/}javac" -d "$built/notebooks/lib/mended" "$kernel/LoopThread.java"

if [ -z "${TONGWEN_WAREHOUSE:-}" ]; then
  export TONGWEN_WAREHOUSE="$built/notebooks/warehouse"
  [ -d "$TONGWEN_WAREHOUSE/quality" ] || "$home/tongwen" run --warehouse "$TONGWEN_WAREHOUSE" >/dev/null
else
  case "$TONGWEN_WAREHOUSE" in /* | *://*) ;; *) export TONGWEN_WAREHOUSE="$PWD/$TONGWEN_WAREHOUSE" ;; esac
fi
# Jupyter finds the kernel "Java (Tongwen)" here.
export JUPYTER_PATH="$home/notebooks/jupyter${JUPYTER_PATH:+:$JUPYTER_PATH}"
