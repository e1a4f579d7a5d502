"""The SDK's errors, with the messages that it gives them."""
import json


class OpenAIError(Exception):
    pass


class APIError(OpenAIError):
    def __init__(self, message, body=None):
        super().__init__(message)
        self.message = message
        self.body = body
        details = body if isinstance(body, dict) else {}
        self.code, self.param, self.type = (details.get(name) for name in ("code", "param", "type"))


class APIConnectionError(APIError):
    def __init__(self, message="Connection error."):
        super().__init__(message)


class APITimeoutError(APIConnectionError):
    def __init__(self):
        super().__init__("Request timed out.")


class APIStatusError(APIError):
    def __init__(self, message, status_code, body):
        super().__init__(message, body)
        self.status_code = status_code


class BadRequestError(APIStatusError):
    pass


class AuthenticationError(APIStatusError):
    pass


class PermissionDeniedError(APIStatusError):
    pass


class NotFoundError(APIStatusError):
    pass


class RateLimitError(APIStatusError):
    pass


class InternalServerError(APIStatusError):
    pass


_BY_STATUS = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    429: RateLimitError,
}


def of_status(status, text):
    """The error of an answer."""
    kind = _BY_STATUS.get(status, InternalServerError if status >= 500 else APIStatusError)
    try:
        body = json.loads(text)
    except ValueError:
        return kind(text or f"Error code: {status}", status, text)
    inside = body.get("error", body) if isinstance(body, dict) else body
    return kind(f"Error code: {status} - {body}", status, inside)
