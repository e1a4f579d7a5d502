#!/bin/sh
# Reviews a catalog: checks its records, builds its site, summarizes what changed, and writes a report in Markdown. Each step
# runs even if the previous one failed, so that an editor sees all problems at once. The exit code is 1 if the check or the
# build failed. The script runs anywhere; on GitHub, it also writes to the job's summary and outputs.
#
# All parameters are environment variables, so that no text of a pull request is ever part of a script:
#   VITRINE           the program; default: the launcher in this script's checkout
#   VITRINE_CATALOG   the folder that contains data/; default: the current folder
#   VITRINE_OUT       the output folder for the site; default: a folder in RUNNER_TEMP, or in TMPDIR
#   VITRINE_BASE      the revision to compare with; empty: no comparison
#   VITRINE_BASE_NAME the name of that revision in the report, and VITRINE_HEAD_NAME that of the newer one; empty: their git names
#   VITRINE_BASE_URL  the address of the site; empty: the url in catalog.yaml
#   VITRINE_STRICT    true: fail on warnings, too; default: false
#   VITRINE_COMPRESS  false: write no compressed copies; default: true
set -u

checkout=$(cd -P "$(dirname "$0")/../.." && pwd) || exit 2
vitrine=${VITRINE:-$checkout/vitrine}
catalog=${VITRINE_CATALOG:-.}
base=${VITRINE_BASE-}
base_url=${VITRINE_BASE_URL-}
strict=${VITRINE_STRICT:-false}
compress=${VITRINE_COMPRESS:-true}
work=${RUNNER_TEMP:-${TMPDIR:-/tmp}}/vitrine-review
out=${VITRINE_OUT:-$work/site}
report=$work/report.md

# The number of lines of the check in the report; the log and the annotations are complete.
listed=80
# GitHub rejects summaries larger than one mebibyte.
summary_bytes=900000

fail() {
  printf 'review: %s\n' "$1" >&2
  exit 2
}

# Runs a command whose output may quote the catalog, and keeps GitHub from interpreting the output as workflow commands.
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

# Formats text as an indented code block, which no text can close.
verbatim() {
  printf '\n'
  head -n "$1" | sed 's/^/    /'
  printf '\n'
}

# Describes the outcome of a step. Arguments: the exit code, and the words for 0 and for 1.
outcome() {
  case $1 in
  0) printf '%s' "$2" ;;
  1) printf '**%s**' "$3" ;;
  *) printf '**did not run (exit code %s)**' "$1" ;;
  esac
}

# Runs a command on the catalog. The current folder is not passed, so that file names match those on GitHub.
run() {
  [ "$catalog" = . ] || set -- "$@" "$catalog"
  "$vitrine" "$@"
}

# Runs "vitrine check" with the given format. Problems in records that the pull request does not change are left out: otherwise, a
# price that has not been checked for a year would be a warning in every pull request.
check() {
  set -- check --format "$1"
  [ "$strict" = false ] || set -- "$@" --strict
  [ -z "$since" ] || set -- "$@" --since "$since"
  run "$@"
}

build() {
  set -- build --out "$out" -q
  [ -z "$base_url" ] || set -- "$@" --base-url "$base_url"
  [ "$compress" = true ] || set -- "$@" --no-compress
  run "$@"
}

# Writes the result of the check for readers; the annotations come from a separate run with the github format.
report_check() {
  [ -s "$work/check.txt" ] || return 0
  printf '\n## Check\n'
  # Errors and totals are at the end.
  tail -n "$listed" "$work/check.txt" | verbatim "$listed"
  lines=$(wc -l <"$work/check.txt")
  [ "$lines" -le "$listed" ] || printf 'These are the last %s of %s lines; the log has all of them.\n' "$listed" "$((lines))"
}

report_changes() {
  [ -n "$base" ] || return 0
  printf '\n## Changes\n\n'
  if [ "$compared" -eq 0 ]; then
    cat "$work/changes.md"
  else
    printf 'The two states could not be compared.\n'
    verbatim "$listed" <"$work/changes.txt"
  fi
}

write_report() {
  printf '| step | result |\n|---|---|\n'
  printf '| check | %s |\n' "$(outcome "$checked" 'no errors' 'found problems')"
  printf '| build | %s |\n' "$(outcome "$built" 'the site was built' 'the site was not built')"
  if [ "$checked" -eq 0 ] && [ "$built" -eq 1 ] && [ -n "$since" ]; then
    printf '\nThe site cannot be built because of records that do not change here; see the log.\n'
  fi
  # If there are errors, they come first. Warnings may be old and come last.
  if [ "$checked" -eq 0 ]; then
    report_changes
    report_check
  else
    report_check
    report_changes
  fi
}

# Prints the report up to the size limit, cut at the end of a line.
summarise() {
  if [ "$(wc -c <"$report")" -le "$summary_bytes" ]; then
    cat "$report"
  else
    head -c "$summary_bytes" "$report" | sed '$d'
    printf '\nThe report is cut off here; the artifact of this run has the whole report.\n'
  fi
}

case $strict in
true | false) ;;
*) fail "strict must be true or false, not \"$strict\"" ;;
esac
case $compress in
true | false) ;;
*) fail "compress must be true or false, not \"$compress\"" ;;
esac
[ -d "$catalog" ] || fail "there is no folder \"$catalog\""
# Anything that begins with a dash would be read as an option.
case $catalog in -*) fail "the folder must not begin with a dash: \"$catalog\"" ;; esac
data=$catalog/data
[ "$catalog" != . ] || data=data
case $base in -*) fail "the revision must not begin with a dash: \"$base\"" ;; esac
{ rm -rf "$work" && mkdir -p "$work"; } || fail "cannot write to $work"

# If the revision does not exist, the comparison reports that, and the check covers all records.
since=
if [ -n "$base" ] && git -C "$catalog" rev-parse --quiet --verify "$base^{commit}" >/dev/null 2>&1; then
  since=$base
fi

# The program builds itself on its first run. This is a separate step, so that a failed build does not look like a failed check.
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
