"""Stands in for the OpenAI SDK where it cannot be installed: the calls that the snippets make, with the SDK's keywords,
requests and errors, and nothing else. What it does not know is an error, as a wrong call of the SDK is."""
import base64
import os
import struct
from pathlib import Path

from ._client import Client
from ._errors import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    InternalServerError,
    NotFoundError,
    OpenAIError,
    PermissionDeniedError,
    RateLimitError,
)
from ._keywords import CHAT, EDIT, EMBEDDINGS, IMAGES, SPEECH, TRANSCRIPTIONS, request

_ERRORS = [name for name in dir() if name.endswith("Error")]
__all__ = [*_ERRORS, "OpenAI"]
for _name in _ERRORS:
    # As the SDK does: a reader's traceback says openai.RateLimitError.
    globals()[_name].__module__ = "openai"


class _Resource:
    def __init__(self, client):
        self._client = client


class _Completions(_Resource):
    def create(self, **keywords):
        return self._client.post("/chat/completions", request("create", CHAT, keywords))


class _Embeddings(_Resource):
    def create(self, **keywords):
        sent = request("create", EMBEDDINGS, keywords)
        # As the SDK does: asks for the short form, and reads it.
        asked = "encoding_format" in sent.body
        sent.body.setdefault("encoding_format", "base64")
        answer = self._client.post("/embeddings", sent)
        for item in answer.data:
            if not asked and isinstance(item.embedding, str):
                packed = base64.b64decode(item.embedding)
                item.embedding = list(struct.unpack(f"<{len(packed) // 4}f", packed))
        return answer


class _Images(_Resource):
    def generate(self, **keywords):
        return self._client.post("/images/generations", request("generate", IMAGES, keywords))

    def edit(self, **keywords):
        return self._client.post("/images/edits", request("edit", EDIT, keywords))


class _Bytes:
    """The bytes that were answered."""

    def __init__(self, content):
        self.content = content

    def read(self):
        return self.content

    def write_to_file(self, file):
        Path(file).write_bytes(self.content)

    stream_to_file = write_to_file

    def iter_bytes(self, chunk_size=None):
        size = chunk_size or 4096
        return (self.content[at : at + size] for at in range(0, len(self.content), size))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


class _Speech(_Resource):
    def create(self, **keywords):
        return _Bytes(self._client.post("/audio/speech", request("create", SPEECH, keywords)))

    @property
    def with_streaming_response(self):
        return self


class _Transcriptions(_Resource):
    def create(self, **keywords):
        return self._client.post("/audio/transcriptions", request("create", TRANSCRIPTIONS, keywords))


class _Group:
    def __init__(self, **members):
        self.__dict__.update(members)


class OpenAI:
    def __init__(self, *, api_key=None, base_url=None, timeout=600, max_retries=2, default_headers=None):
        key = api_key or os.environ.get("OPENAI_API_KEY")
        if not key:
            raise OpenAIError("The api_key client option must be set")
        base = base_url or os.environ.get("OPENAI_BASE_URL") or "https://api.openai.com/v1"
        headers = {"Authorization": "Bearer " + key, **(default_headers or {})}
        client = Client(str(base).rstrip("/"), headers, timeout, max_retries)
        self.chat = _Group(completions=_Completions(client))
        self.embeddings = _Embeddings(client)
        self.images = _Images(client)
        self.audio = _Group(speech=_Speech(client), transcriptions=_Transcriptions(client))
