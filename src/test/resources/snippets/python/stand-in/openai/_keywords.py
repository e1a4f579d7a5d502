"""The keywords of each call; those with a star are required."""
import types

OPTIONS = "extra_headers extra_query extra_body timeout"
CHAT = (
    "*messages *model audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens max_tokens"
    " metadata modalities n parallel_tool_calls prediction presence_penalty prompt_cache_key reasoning_effort"
    " response_format safety_identifier seed service_tier stop store stream stream_options temperature tool_choice tools"
    " top_logprobs top_p user verbosity web_search_options"
)
EMBEDDINGS = "*input *model dimensions encoding_format user"
IMAGES = (
    "*prompt background model moderation n output_compression output_format partial_images quality response_format size"
    " stream style user"
)
EDIT = (
    "*image *prompt background input_fidelity mask model n output_compression output_format partial_images quality"
    " response_format size stream user"
)
SPEECH = "*input *model *voice instructions response_format speed stream_format"
TRANSCRIPTIONS = (
    "*file *model chunking_strategy include language prompt response_format stream temperature timestamp_granularities"
)


def request(name, known, keywords):
    """What a call sends: its body, and the options of the request."""
    names = [word.lstrip("*") for word in known.split()]
    for keyword in keywords:
        if keyword not in names + OPTIONS.split():
            raise TypeError(f"{name}() got an unexpected keyword argument '{keyword}'")
    for word in known.split():
        if word.startswith("*") and word[1:] not in keywords:
            raise TypeError(f"Missing required arguments; Expected '{word[1:]}' to be given")
    body = {key: value for key, value in keywords.items() if key in names}
    body.update(keywords.get("extra_body") or {})
    return types.SimpleNamespace(
        body=body,
        headers=keywords.get("extra_headers") or {},
        query=keywords.get("extra_query") or {},
        timeout=keywords.get("timeout"),
    )
