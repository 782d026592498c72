#!/usr/bin/env bash
# What Jupyter starts for a Java notebook: the rapaio kernel with Tongwen, Spark and Delta on its class path.
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
home=$(cd "$here/../../../.." && pwd)
built="$home/jobs/target"
export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}

options=(-XX:+IgnoreUnrecognizedVMOptions)
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  options+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
options+=(
  -Djdk.reflect.useDirectMethodHandle=false
  -Djava.awt.headless=true
  -Dtongwen.home="$home"
  -Dtongwen.log="$built/notebooks/kernel.log"
  -Dlog4j2.configurationFile="$home/conf/log4j2.xml"
  -Xmx"${TONGWEN_HEAP:-2g}"
)
# Questions to a small warehouse take longer to compile than to answer.
warehouse=${TONGWEN_WAREHOUSE:-$home/warehouse}
if [ -d "$warehouse" ] && [ "$(du -sm "$warehouse" | cut -f1)" -lt 64 ]; then
  options+=(-Dtongwen.input=small -XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
fi
classpath="$here:$built/notebooks/lib/mended:$built/tongwen-jobs.jar"
for jar in "$built"/jars/*.jar "$built"/notebooks/lib/*.jar; do classpath+=":$jar"; done
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "${options[@]}" -cp "$classpath" org.rapaio.jupyter.kernel.MainApp "$@"
