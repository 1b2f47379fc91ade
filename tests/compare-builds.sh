#!/usr/bin/env bash
# Publishes and renders with two builds of mingcha and shows what differs, for a reviewer to read.
#
#   tests/compare-builds.sh OLD NEW [--date DAY] [--bureau FOLDER]… [--site FOLDER] [--lines N | --all]
#
#   OLD, NEW   two programs, such as target/release/mingcha of two commits
#   --date     the day of publication of the bureaus named after it (2022-03-01, also that of the example)
#   --bureau   one more bureau beside the example; may be repeated
#   --site     what Trunk built, the same for both programs (target/site, as make build leaves it)
#   --lines    how many lines of each difference are shown (40); --all shows all of them
#
# Ends with 0 where every byte is equal, with 1 where something differs, with 2 where there is nothing to compare.
set -euo pipefail

readonly SUBPATH=/hbj/portal/
here=$(realpath "$(dirname "$0")")
readonly here repository=${here%/tests}

die() { printf 'compare-builds: %s\n' "$1" >&2; exit 2; }
# What stands above, for whoever calls it wrongly.
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2; }

programs=() bureaus=("$repository/bureau/wulanchabu-2021") dates=(2022-03-01) date=2022-03-01
site=$repository/target/site lines=40
while [ $# -gt 0 ]; do
  case $1 in
    --all) lines=all; shift; continue ;;
    --date | --bureau | --site | --lines) [ $# -gt 1 ] || usage ;;
    -*) usage ;;
    *) programs+=("$1"); shift; continue ;;
  esac
  case $1 in
    --date) date=$2 ;;
    --bureau) bureaus+=("$2") dates+=("$date") ;;
    --site) site=$2 ;;
    --lines) lines=$2 ;;
  esac
  shift 2
done
[ ${#programs[@]} = 2 ] || usage
[[ $lines =~ ^([0-9]+|all)$ ]] || die "--lines $lines: not a number"
for program in "${programs[@]}"; do
  [ -f "$program" ] && [ -x "$program" ] || die "$program: no such program"
done
for bureau in "${bureaus[@]}"; do
  [ -f "$bureau/portal.toml" ] || die "$bureau: no bureau's folder, it has no portal.toml"
done
[ -f "$site/index.html" ] || die "$site: no index.html; make build puts Trunk's output into target/site"

old=$(realpath "${programs[0]}") new=$(realpath "${programs[1]}") site=$(realpath "$site")
readonly old new site

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$repository/public" "$work/public"
# What make build published last is no part of it.
rm -rf "$work/public/data"

# run PROGRAM ARGUMENT…: runs it where it is; says what it said only where it fails.
run() {
  "$@" >"$work/said" 2>&1 && return
  printf 'compare-builds: no success: %s\n' "$*" >&2
  cat "$work/said" >&2
  return 1
}

# make_all PROGRAM BUREAU DAY FOLDER: everything that a program makes of a bureau, in a new folder. The paths that the
# program is told are the same for every program.
make_all() {
  local program=$1 bureau=$2 day=$3
  mkdir -p "$4/subpath"
  cp -r "$bureau" "$4/bureau"
  cd "$4"
  rm -rf bureau/.mingcha
  run "$program" publish bureau --out data --date "$day" || return
  # Once more, from what the first time kept.
  cp -r data again
  run "$program" publish bureau --out again --date "$day" || return
  local render=("$program" render --site "$site" --data data --public ../public)
  run "${render[@]}" --out root --base / || return
  # With headers pages differ, so that both kinds are seen.
  run "${render[@]}" --out subpath/pages --base "$SUBPATH" --headers subpath/headers.conf
}

differs=0
for index in "${!bureaus[@]}"; do
  bureau=${bureaus[index]} day=${dates[index]}
  printf '== %s, %s\n' "$bureau" "$day"
  # What the old program cannot do leaves nothing to compare with; where only the new one fails, that is the difference.
  (make_all "$old" "$bureau" "$day" "$work/old") || exit 2
  if (make_all "$new" "$bureau" "$day" "$work/new"); then
    (cd "$work" && node "$here/compare-builds/report.mjs" "$SUBPATH" "$lines") || differs=1
  else
    differs=1
  fi
  rm -rf "$work/old" "$work/new"
done
exit $differs
