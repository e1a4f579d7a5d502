<#-- What a file is, by how its name ends: a gateway that is sent a picture of no type refuses it. -->
<#function type file>
<#local types = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "gif": "image/gif", "mp3": "audio/mpeg", "wav": "audio/wav", "m4a": "audio/mp4", "mp4": "video/mp4", "webm": "video/webm"}>
<#local ending = file?keep_after_last(".")?lower_case>
<#if types[ending]??><#return types[ending]></#if>
<#return "application/octet-stream">
</#function>
