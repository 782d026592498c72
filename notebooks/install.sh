#!/usr/bin/env bash
# Installs what reading and testing pages and executing notebooks needs beside the JDK and Maven: Chromium,
# Jupyter and Chinese fonts, from Debian's packages. Run it as root, or with sudo at hand.
set -euo pipefail
packages=(chromium fonts-noto-cjk jupyter-nbconvert jupyter-notebook python3-nbclient)

command -v apt-get >/dev/null || {
  echo "install.sh: no apt-get found: install Chromium and Noto CJK fonts by your system's own means." >&2
  exit 1
}
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || { echo "All is there: ${packages[*]}"; exit 0; }

root=()
[ "$(id -u)" = 0 ] || root=(sudo)
"${root[@]}" apt-get update -qq
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
echo "Installed: ${missing[*]}"
