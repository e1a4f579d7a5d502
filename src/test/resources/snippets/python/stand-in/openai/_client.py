"""Sends a request and reads its answer."""
import http.client
import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

from ._errors import APIConnectionError, APIError, APITimeoutError, of_status

# What the SDK's objects declare of what is read here: absent is None, and any other name is an AttributeError.
_DECLARED = set(
    "id object created model choices index message delta content role refusal finish_reason usage prompt_tokens"
    " completion_tokens total_tokens tool_calls data embedding url b64_json revised_prompt text language duration segments".split()
)


class Answer:
    """An object of an answer, whose fields are attributes."""

    def __init__(self, fields):
        self.__dict__.update({name: wrap(value) for name, value in fields.items()})

    def __getattr__(self, name):
        if name in _DECLARED:
            return None
        raise AttributeError(f"'Answer' object has no attribute '{name}'")


def wrap(value):
    if isinstance(value, dict):
        return Answer(value)
    return [wrap(item) for item in value] if isinstance(value, list) else value


class Stream:
    """The objects of a stream, one by one."""

    def __init__(self, response):
        self._response = response

    def __iter__(self):
        try:
            for line in self._response:
                text = line.decode("utf-8").rstrip("\r\n")
                if text == "data: [DONE]":
                    return
                if text.startswith("data:"):
                    event = json.loads(text[5:])
                    if "error" in event:
                        raise APIError(event["error"].get("message") or "An error occurred during streaming", event["error"])
                    yield Answer(event)
        except http.client.HTTPException as error:
            raise APIConnectionError() from error

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        self._response.close()


class Client:
    def __init__(self, base, headers, timeout, retries):
        self._base, self._headers, self._timeout, self._retries = base, headers, timeout, retries

    def post(self, path, sent):
        content, kind = _encoded(sent.body)
        query = "?" + urllib.parse.urlencode(sent.query) if sent.query else ""
        headers = {**self._headers, "Content-Type": kind, **sent.headers}
        request = urllib.request.Request(self._base + path + query, content, headers, method="POST")
        response = self._opened(request, sent.timeout or self._timeout)
        if sent.body.get("stream"):
            return Stream(response)
        with response:
            text = _guarded(response.read)
        answered = response.headers.get_content_type()
        if answered == "application/json":
            return wrap(json.loads(text))
        return text.decode("utf-8") if answered.startswith("text/") else text

    def _opened(self, request, timeout):
        """The response, after as many retries as the client allows."""
        for left in range(self._retries, -1, -1):
            try:
                return _guarded(lambda: urllib.request.urlopen(request, timeout=timeout))
            except urllib.error.HTTPError as error:
                if left == 0 or not (error.code in (408, 409, 429) or error.code >= 500):
                    raise of_status(error.code, error.read().decode("utf-8", "replace").strip()) from None
                time.sleep(float(error.headers.get("Retry-After") or 0.5))
            except APIConnectionError:
                if left == 0:
                    raise
                time.sleep(0.5)
        raise AssertionError("not reached")


def _guarded(action):
    """What it gives; where the connection fails, the SDK's error."""
    try:
        return action()
    except urllib.error.HTTPError:
        raise
    except TimeoutError as error:
        raise APITimeoutError() from error
    except urllib.error.URLError as error:
        raise (APITimeoutError() if isinstance(error.reason, TimeoutError) else APIConnectionError()) from error
    except (OSError, http.client.HTTPException) as error:
        raise APIConnectionError() from error


def _encoded(body):
    """The bytes of a body and their type: a form where it has a file, else JSON."""
    if not any(hasattr(value, "read") for value in body.values()):
        return json.dumps(body, ensure_ascii=False).encode("utf-8"), "application/json"
    boundary = uuid.uuid4().hex
    parts = b""
    for name, value in body.items():
        file = f'; filename="{os.path.basename(value.name)}"\r\nContent-Type: application/octet-stream' if hasattr(value, "read") else ""
        text = str(value).lower() if isinstance(value, bool) else str(value)
        parts += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n'.encode("utf-8")
        parts += (value.read() if file else text.encode("utf-8")) + b"\r\n"
    return parts + f"--{boundary}--\r\n".encode("utf-8"), f"multipart/form-data; boundary={boundary}"
