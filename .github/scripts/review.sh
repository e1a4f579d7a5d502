#!/bin/sh
# Reviews a catalog: checks its records, builds its site, says what changed, and writes all of it down as a report in
# Markdown. Each step runs even when the one before has failed, because an editor wants to know everything at once. The exit
# code is 1 if the check or the build failed. Runs anywhere; on GitHub it adds to the job's summary and outputs.
#
# Takes everything from the environment, so that no text of a pull request is ever part of a script:
#   VITRINE           the program; default: the launcher of the checkout that this script lies in
#   VITRINE_CATALOG   the folder that holds data/; default: this folder
#   VITRINE_OUT       where the site goes; default: a folder in RUNNER_TEMP, or else in TMPDIR
#   VITRINE_BASE      the revision to compare with; empty: no comparison
#   VITRINE_BASE_NAME what the report calls that revision, and VITRINE_HEAD_NAME what is compared with it; empty: as git does
#   VITRINE_BASE_URL  where the site will live; empty: what catalog.yaml says
#   VITRINE_STRICT    true: warnings fail too; default: false
set -u

checkout=$(cd -P "$(dirname "$0")/../.." && pwd) || exit 2
vitrine=${VITRINE:-$checkout/vitrine}
catalog=${VITRINE_CATALOG:-.}
base=${VITRINE_BASE-}
base_url=${VITRINE_BASE_URL-}
strict=${VITRINE_STRICT:-false}
work=${RUNNER_TEMP:-${TMPDIR:-/tmp}}/vitrine-review
out=${VITRINE_OUT:-$work/site}
report=$work/report.md

# Lines of the check that the report shows; the log and the annotations have all.
listed=80
# GitHub refuses a summary of more than a mebibyte.
summary_bytes=900000

fail() {
  printf 'review: %s\n' "$1" >&2
  exit 2
}

# Runs a command whose output may quote the catalog, so that nothing in it is taken for a command to GitHub.
quoted() {
  if [ "${GITHUB_ACTIONS-}" != true ]; then
    "$@"
    return
  fi
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '::stop-commands::%s\n' "$token"
  "$@" 2>&1
  code=$?
  printf '::%s::\n' "$token"
  return "$code"
}

# The Markdown of a text: an indented block of code, which no text can close.
verbatim() {
  printf '\n'
  head -n "$1" | sed 's/^/    /'
  printf '\n'
}

# The words for how a step ended: its exit code, then what 0 and 1 mean.
outcome() {
  case $1 in
  0) printf '%s' "$2" ;;
  1) printf '**%s**' "$3" ;;
  *) printf '**did not run (exit code %s)**' "$1" ;;
  esac
}

# Runs a command on the catalog. This folder is not named, so that files are called by the names that GitHub knows.
run() {
  [ "$catalog" = . ] || set -- "$@" "$catalog"
  "$vitrine" "$@"
}

# Runs "vitrine check" with the format that its argument names. What a pull request does not touch is not its fault: a price
# that nobody has looked at for a year would be a warning at every one.
check() {
  set -- check --format "$1"
  [ "$strict" = false ] || set -- "$@" --strict
  [ -z "$since" ] || set -- "$@" --since "$since"
  run "$@"
}

build() {
  set -- build --out "$out" -q
  [ -z "$base_url" ] || set -- "$@" --base-url "$base_url"
  run "$@"
}

# What the check says, to be read; the annotations are made apart, by the format that GitHub reads.
report_check() {
  [ -s "$work/check.txt" ] || return 0
  printf '\n## Check\n'
  # Errors and totals are at its end.
  tail -n "$listed" "$work/check.txt" | verbatim "$listed"
  lines=$(wc -l <"$work/check.txt")
  [ "$lines" -le "$listed" ] || printf 'The last %s of %s lines; the log has them all.\n' "$listed" "$((lines))"
}

report_changes() {
  [ -n "$base" ] || return 0
  printf '\n## Changes\n\n'
  if [ "$compared" -eq 0 ]; then
    cat "$work/changes.md"
  else
    printf 'They could not be compared.\n'
    verbatim "$listed" <"$work/changes.txt"
  fi
}

write_report() {
  printf '| step | result |\n|---|---|\n'
  printf '| check | %s |\n' "$(outcome "$checked" 'no errors' 'found problems')"
  printf '| build | %s |\n' "$(outcome "$built" 'the site was built' 'the site was not built')"
  if [ "$checked" -eq 0 ] && [ "$built" -eq 1 ] && [ -n "$since" ]; then
    printf '\nWhat keeps the site from being built is in records that do not change here; the log says what.\n'
  fi
  # Warnings may be old ones; what stands in the way comes first.
  if [ "$checked" -eq 0 ]; then
    report_changes
    report_check
  else
    report_check
    report_changes
  fi
}

# Passes the report on as far as fits, to the end of a line.
summarise() {
  if [ "$(wc -c <"$report")" -le "$summary_bytes" ]; then
    cat "$report"
  else
    head -c "$summary_bytes" "$report" | sed '$d'
    printf '\nThe report goes on; the whole of it is the artifact of this run.\n'
  fi
}

case $strict in
true | false) ;;
*) fail "strict is true or false, not \"$strict\"" ;;
esac
[ -d "$catalog" ] || fail "there is no folder \"$catalog\""
# What begins with a dash would be read as an option.
case $catalog in -*) fail "a folder does not begin with a dash: \"$catalog\"" ;; esac
data=$catalog/data
[ "$catalog" != . ] || data=data
case $base in -*) fail "a revision does not begin with a dash: \"$base\"" ;; esac
{ rm -rf "$work" && mkdir -p "$work"; } || fail "cannot write to $work"

# A revision that is not there is said by the comparison; the check then looks at everything.
since=
if [ -n "$base" ] && git -C "$catalog" rev-parse --quiet --verify "$base^{commit}" >/dev/null 2>&1; then
  since=$base
fi

# The program builds itself on its first run. That is a step of its own, or it would be taken for a failed check.
quoted "$vitrine" --version || fail "Vitrine does not start; its output is above"

check text >"$work/check.txt" 2>&1
checked=$?
if [ "${GITHUB_ACTIONS-}" = true ]; then
  check github
fi
quoted cat "$work/check.txt"

quoted build
built=$?

compared=0
if [ -n "$base" ]; then
  set -- diff "$base" --data "$data" --format markdown
  [ -z "${VITRINE_BASE_NAME-}" ] || set -- "$@" "--base-name=$VITRINE_BASE_NAME"
  [ -z "${VITRINE_HEAD_NAME-}" ] || set -- "$@" "--head-name=$VITRINE_HEAD_NAME"
  "$vitrine" "$@" >"$work/changes.md" 2>"$work/changes.txt"
  compared=$?
  quoted cat "$work/changes.txt"
fi

write_report >"$report"
if [ -n "${GITHUB_STEP_SUMMARY-}" ]; then
  summarise >>"$GITHUB_STEP_SUMMARY"
fi
if [ -n "${GITHUB_OUTPUT-}" ]; then
  printf 'report=%s\n' "$report" >>"$GITHUB_OUTPUT"
  [ "$built" -ne 0 ] || printf 'site=%s\n' "$out" >>"$GITHUB_OUTPUT"
fi
printf 'review: the report is %s\n' "$report" >&2
[ "$checked" -eq 0 ] && [ "$built" -eq 0 ]
