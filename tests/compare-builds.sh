#!/usr/bin/env bash
# Publishes and renders with two builds of mingcha and shows what differs, for a reviewer to read.
#
#   tests/compare-builds.sh OLD NEW [--date DAY] [--bureau FOLDER]… [--site FOLDER [--new-site FOLDER]]
#     [--renamed FILE] [--lines N | --all]
#
#   OLD, NEW   two programs, such as target/release/mingcha of two commits
#   --date     the day of publication of the bureaus named after it (2022-03-01, also that of the example)
#   --bureau   one more bureau beside the example; may be repeated
#   --site     what Trunk built, the same for both programs (target/site, as make build leaves it)
#   --new-site what Trunk built, for NEW alone
#   --renamed  a file with the old and the new name of a class on each line, - for one that is gone: what differs by them
#              alone, and by names and digests of files that follow from them, is counted and is no difference
#   --lines    how many lines of each difference are shown (40); --all shows all of them
#
# Ends with 0 where every byte is equal, save for what --renamed excepts; with 1 where something differs; with 2 where
# there is nothing to compare.
set -euo pipefail

readonly SUBPATH=/hbj/portal/
here=$(realpath "$(dirname "$0")")
readonly here repository=${here%/tests}

die() { printf 'compare-builds: %s\n' "$1" >&2; exit 2; }
# The comment above, for a call that is wrong.
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2; }

programs=() bureaus=("$repository/bureau/wulanchabu-2021") dates=(2022-03-01) date=2022-03-01
site=$repository/target/site new_site='' renamed='' lines=40
while [ $# -gt 0 ]; do
  case $1 in
    --all) lines=all; shift; continue ;;
    --date | --bureau | --site | --new-site | --renamed | --lines) [ $# -gt 1 ] || usage ;;
    -*) usage ;;
    *) programs+=("$1"); shift; continue ;;
  esac
  case $1 in
    --date) date=$2 ;;
    --bureau) bureaus+=("$2") dates+=("$date") ;;
    --site) site=$2 ;;
    --new-site) new_site=$2 ;;
    --renamed) renamed=$2 ;;
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
new_site=${new_site:-$site}
for folder in "$site" "$new_site"; do
  [ -f "$folder/index.html" ] || die "$folder: no index.html; make build puts Trunk's output into target/site"
done
[ -z "$renamed" ] || [ -f "$renamed" ] || die "$renamed: no such file"

old=$(realpath "${programs[0]}") new=$(realpath "${programs[1]}")
site=$(realpath "$site") new_site=$(realpath "$new_site") renamed=${renamed:+$(realpath "$renamed")}
readonly old new site new_site renamed

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$repository/public" "$work/public"
# Not what make build published last.
rm -rf "$work/public/data"

# run PROGRAM ARGUMENT…: runs it where it is; prints its output only where it fails.
run() {
  "$@" >"$work/output" 2>&1 && return
  printf 'compare-builds: no success: %s\n' "$*" >&2
  cat "$work/output" >&2
  return 1
}

# make_all PROGRAM TEMPLATE BUREAU DAY FOLDER: everything that a program makes of a bureau, in a new folder. The paths that
# programs are given are the same for both.
make_all() {
  local program=$1 template=$2 bureau=$3 day=$4
  mkdir -p "$5/subpath"
  cp -r "$bureau" "$5/bureau"
  cd "$5"
  rm -rf bureau/.mingcha
  run "$program" publish bureau --out data --date "$day" || return
  # Once more, with the cache of the first time.
  cp -r data again
  run "$program" publish bureau --out again --date "$day" || return
  local render=("$program" render --site "$template" --data data --public ../public)
  run "${render[@]}" --out root --base / || return
  # With headers pages differ, so that both kinds are seen.
  run "${render[@]}" --out subpath/pages --base "$SUBPATH" --headers subpath/headers.conf
}

differs=0
for index in "${!bureaus[@]}"; do
  bureau=${bureaus[index]} day=${dates[index]}
  printf '== %s, %s\n' "$bureau" "$day"
  # What the old program cannot do leaves nothing to compare with; where only the new one fails, that is the difference.
  (make_all "$old" "$site" "$bureau" "$day" "$work/old") || exit 2
  if (make_all "$new" "$new_site" "$bureau" "$day" "$work/new"); then
    (cd "$work" && node "$here/compare-builds/report.mjs" "$SUBPATH" "$lines" "$renamed") || { [ $? = 1 ] || exit 2; differs=1; }
  else
    differs=1
  fi
  rm -rf "$work/old" "$work/new"
done
exit $differs
