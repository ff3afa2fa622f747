#!/bin/sh
# Installs the packages that the recipe takes drawings from: sh fetch.sh DIR
set -eu
mkdir -p "$1" && cd "$1"
[ -f package.json ] || npm init --yes > /dev/null
npm install --ignore-scripts @iconify/json@2.2.535 @lobehub/fluent-emoji-3d@1.1.0 openmoji@17.0.0
