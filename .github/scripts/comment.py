"""Posts the report of a finished run as a comment on its pull request, and keeps that comment up to date.

The run executed the pull request's code, so its report may contain anything. The report is read in memory as one small text,
sanitized by harmless.py, and posted; none of it is run, stored or trusted. The number of the pull request comes from the event
and from GitHub, never from the report.

Environment: GITHUB_EVENT_PATH and GITHUB_REPOSITORY, as GitHub sets them for workflow_run; GH_TOKEN, for gh;
VITRINE_ARTIFACT, the artifact's name. Exit code: 0 posted, or nothing to post; 1 refused or failed, with the reason on stderr.
"""

import io
import json
import os
import pathlib
import stat
import subprocess
import sys
import zipfile

# Python's isolated mode does not look for modules next to the script.
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import harmless  # noqa: E402

MARKER = "<!-- vitrine-report -->"
AUTHOR = "github-actions[bot]"
REPORT = "report.md"
# The maximum size of the downloaded artifact and of the report in it, in bytes. The report of a large change has about 100 KB.
ARTIFACT_SIZE = 1_000_000
REPORT_SIZE = 2_000_000
# GitHub rejects comments of 65,536 characters.
COMMENT_LENGTH = 60_000
PAGE = 100
PAGES = 30


class Refused(Exception):
    """The artifact or the run cannot be trusted; the message gives the reason."""


class NothingToDo(Exception):
    """There is no report, or no pull request for it, which is not an error; the message gives the reason."""


def api(*arguments, data=None):
    """Calls GitHub's API and returns the JSON response."""
    done = subprocess.run(["gh", "api", *arguments], input=data, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def the_run(event, repository):
    """The finished run, which has to belong to a pull request to this repository."""
    run = event["workflow_run"]
    if run["event"] != "pull_request" or run["repository"]["full_name"] != repository:
        raise Refused("the run does not belong to a pull request to this repository")
    if not run.get("head_repository"):
        raise NothingToDo("the repository that the pull request came from no longer exists")
    return run


def the_pull_request(repository, run):
    """The number of the open pull request whose head is that of the run: the same repository, branch and commit."""
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
        raise NothingToDo("no open pull request has this head: it has newer commits, or is closed")
    if len(numbers) > 1:
        raise NothingToDo(f"several pull requests have this head: {numbers}")
    return numbers[0]


def the_artifact(repository, run, name):
    """The bytes of the newest artifact with that name; a rerun has one for each attempt."""
    listing = f"repos/{repository}/actions/runs/{int(run['id'])}/artifacts"
    answer = api("-X", "GET", listing, "-f", f"name={name}", "-f", f"per_page={PAGE}")
    found = [one for one in answer["artifacts"] if one["name"] == name and not one["expired"]]
    if not found:
        raise NothingToDo(f"the run has no artifact {name}: it ended before the report was written")
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
    """The text in the artifact, which must contain exactly one regular file. Nothing is written to disk."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if [entry.filename for entry in entries] != [REPORT]:
                raise Refused(f"the artifact contains something other than one {REPORT}")
            kind = stat.S_IFMT(entries[0].external_attr >> 16)
            if kind not in (0, stat.S_IFREG):
                raise Refused(f"{REPORT} is not a regular file")
            if entries[0].flag_bits & 0x1 or entries[0].compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise Refused(f"{REPORT} is packed in a way that upload-artifact does not use")
            with archive.open(entries[0]) as file:
                text = file.read(REPORT_SIZE + 1)
    except Refused:
        raise
    # For a broken archive, zipfile raises not only BadZipFile but also zlib.error, struct.error, RuntimeError and EOFError.
    except Exception as broken:
        raise Refused(f"the artifact is not a readable archive ({type(broken).__name__})") from None
    if len(text) > REPORT_SIZE:
        raise Refused(f"{REPORT} has more than {REPORT_SIZE} bytes")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(f"{REPORT} is not UTF-8") from None


def the_comment(run, report):
    """The text of the comment. Our own text comes first, so that an open block in the report cannot swallow it."""
    try:
        text = harmless.markdown(report)
    except ValueError:
        raise Refused(f"{REPORT} could not be sanitized") from None
    place = f"the summary and the files of [the run]({run['html_url']})"
    if len(text) > COMMENT_LENGTH:
        text = harmless.cut(text, COMMENT_LENGTH)
        note = f"This is the beginning; the whole report and the site are in {place}."
    else:
        note = f"The report and a preview of the site are also in {place}."
    return f"{MARKER}\n**Vitrine's report** on `{run['head_sha'][:12]}`. {note}\n\n{text}\n"


def our_comment(repository, number):
    """The comment that this script posted before, or None. Anyone can write the marker, so the author has to match, too."""
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
    """Creates or updates the comment."""
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
        print(f"The request to GitHub failed: gh exited with {failed.returncode}.", file=sys.stderr)
        return 1
    print(f"Commented on pull request {number}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
