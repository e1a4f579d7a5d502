"""Puts the report of a finished run into one comment below its pull request, and keeps that comment up to date.

The run was the pull request's, so its report may hold anything. It is read in memory as one small text, made harmless by
harmless.py, and posted; nothing of it is run, stored or believed. Which pull request it belongs to is known from the event
and from GitHub, never from the report.

Environment: GITHUB_EVENT_PATH and GITHUB_REPOSITORY, as GitHub sets them for workflow_run; GH_TOKEN, for gh;
VITRINE_ARTIFACT, the artifact's name. Exit code: 0 posted, or nothing to post; 1 refused or failed. It says why.
"""

import io
import json
import os
import pathlib
import stat
import subprocess
import sys
import zipfile

# Python's isolated mode does not look for modules beside the script.
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import harmless  # noqa: E402

MARKER = "<!-- vitrine-report -->"
AUTHOR = "github-actions[bot]"
REPORT = "report.md"
# Bytes of the artifact as it is downloaded, and of the report in it. A report of a large change has some 100 KB.
ARTIFACT_SIZE = 1_000_000
REPORT_SIZE = 2_000_000
# GitHub refuses a comment of 65,536 characters.
COMMENT_LENGTH = 60_000
PAGE = 100
PAGES = 30


class Refused(Exception):
    """What was found cannot be trusted; the message says why."""


class NothingToDo(Exception):
    """There is no report, or no place for it, as happens; the message says which."""


def api(*arguments, data=None):
    """What GitHub's API answers, as JSON."""
    done = subprocess.run(["gh", "api", *arguments], input=data, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def the_run(event, repository):
    """The run that has ended, if it is one of a pull request to this repository."""
    run = event["workflow_run"]
    if run["event"] != "pull_request" or run["repository"]["full_name"] != repository:
        raise Refused("the run is not one of a pull request to this repository")
    if not run.get("head_repository"):
        raise NothingToDo("the repository that the pull request came from is gone")
    return run


def the_pull_request(repository, run):
    """The number of the open pull request whose head is what the run saw: the same repository, branch and commit."""
    owner = run["head_repository"]["owner"]["login"]
    head = f"head={owner}:{run['head_branch']}"
    found = api("-X", "GET", f"repos/{repository}/pulls", "-f", "state=open", "-f", head, "-f", f"per_page={PAGE}")
    numbers = [
        pull["number"]
        for pull in found
        if pull["head"]["sha"] == run["head_sha"]
        and pull["head"]["ref"] == run["head_branch"]
        and pull["head"]["repo"] is not None
        and pull["head"]["repo"]["id"] == run["head_repository"]["id"]
        and pull["base"]["repo"]["full_name"] == repository
    ]
    if not numbers:
        raise NothingToDo("no open pull request has this head: it has moved on, or is closed")
    if len(numbers) > 1:
        raise NothingToDo(f"several pull requests have this head: {numbers}")
    return numbers[0]


def the_artifact(repository, run, name):
    """The bytes of the newest artifact of that name; a run that was repeated has one for each attempt."""
    listing = f"repos/{repository}/actions/runs/{int(run['id'])}/artifacts"
    answer = api("-X", "GET", listing, "-f", f"name={name}", "-f", f"per_page={PAGE}")
    found = [one for one in answer["artifacts"] if one["name"] == name and not one["expired"]]
    if not found:
        raise NothingToDo(f"the run has no artifact {name}: it ended before there was a report")
    newest = max(found, key=lambda one: one["id"])
    if newest["size_in_bytes"] > ARTIFACT_SIZE:
        raise Refused(f"the artifact has {newest['size_in_bytes']} bytes, more than {ARTIFACT_SIZE}")
    command = ["gh", "api", f"repos/{repository}/actions/artifacts/{int(newest['id'])}/zip"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as download:
        content = download.stdout.read(ARTIFACT_SIZE + 1)
        if len(content) > ARTIFACT_SIZE:
            download.kill()
            raise Refused(f"the artifact has more than {ARTIFACT_SIZE} bytes")
    if download.returncode != 0:
        raise Refused("the artifact could not be downloaded")
    return content


def the_report(content):
    """The text in the artifact, which has to be one regular file and nothing else. It never touches the disk."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if [entry.filename for entry in entries] != [REPORT]:
                raise Refused(f"the artifact holds something else than one {REPORT}")
            kind = stat.S_IFMT(entries[0].external_attr >> 16)
            if kind not in (0, stat.S_IFREG):
                raise Refused(f"{REPORT} is not a regular file")
            if entries[0].flag_bits & 0x1 or entries[0].compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise Refused(f"{REPORT} is packed in a way that upload-artifact does not use")
            with archive.open(entries[0]) as file:
                text = file.read(REPORT_SIZE + 1)
    except Refused:
        raise
    # What a broken archive makes of zipfile is not only BadZipFile: zlib.error, struct.error, RuntimeError, EOFError.
    except Exception as broken:
        raise Refused(f"the artifact is no readable archive ({type(broken).__name__})") from None
    if len(text) > REPORT_SIZE:
        raise Refused(f"{REPORT} has more than {REPORT_SIZE} bytes")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(f"{REPORT} is not UTF-8") from None


def the_comment(run, report):
    """The comment's text. What is ours comes first, where no open block of the report's can swallow it."""
    try:
        text = harmless.markdown(report)
    except ValueError:
        raise Refused(f"{REPORT} could not be made harmless") from None
    place = f"the summary and the files of [the run]({run['html_url']})"
    if len(text) > COMMENT_LENGTH:
        text = harmless.cut(text, COMMENT_LENGTH)
        note = f"This is its beginning; the whole report and the site are {place}."
    else:
        note = f"The report and the site, to look at, are also {place}."
    return f"{MARKER}\n**Vitrine's report** on `{run['head_sha'][:12]}`. {note}\n\n{text}\n"


def our_comment(repository, number):
    """The comment that this script made before, or None. Anyone can write the marker: the author has to match as well."""
    for page in range(1, PAGES + 1):
        listing = f"repos/{repository}/issues/{number}/comments"
        comments = api("-X", "GET", listing, "-f", f"per_page={PAGE}", "-f", f"page={page}")
        for comment in comments:
            ours = comment["user"] and comment["user"]["login"] == AUTHOR and comment["user"]["type"] == "Bot"
            if ours and comment["body"].startswith(MARKER):
                return comment
        if len(comments) < PAGE:
            return None
    return None


def post(repository, number, body):
    """Makes the comment, or brings it up to date."""
    before = our_comment(repository, number)
    data = json.dumps({"body": body}).encode("ascii")
    if before is None:
        api("-X", "POST", f"repos/{repository}/issues/{number}/comments", "--input", "-", data=data)
    elif before["body"] != body:
        api("-X", "PATCH", f"repos/{repository}/issues/comments/{int(before['id'])}", "--input", "-", data=data)


def main():
    repository = os.environ["GITHUB_REPOSITORY"]
    event = json.loads(pathlib.Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    try:
        run = the_run(event, repository)
        number = the_pull_request(repository, run)
        report = the_report(the_artifact(repository, run, os.environ.get("VITRINE_ARTIFACT", "vitrine-report")))
        post(repository, number, the_comment(run, report))
    except NothingToDo as reason:
        print(f"No comment: {reason}.")
        return 0
    except Refused as reason:
        print(f"Refused: {reason}.", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failed:
        print(f"GitHub did not answer: gh ended with {failed.returncode}.", file=sys.stderr)
        return 1
    print(f"Commented on pull request {number}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
