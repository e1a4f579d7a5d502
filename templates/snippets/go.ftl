<#ftl output_format="Go">
<#--
  A request with Go's standard library, as gofmt leaves it. Every ${…} between quotes is escaped for a "…" literal; the body is
  JSON in a raw string.
-->
<#if !request.keyVariable?matches("[A-Za-z_][A-Za-z0-9_]*")><#stop "\"" + request.keyVariable + "\" is not the name of an environment variable"></#if>
<#assign answer = request.answer, isForm = request.body.content == "form", streams = request.streaming??>
<#assign hasFiles = request.body.files?has_content, polls = request.polling?? && !streams>
<#assign isBytes = answer.form == "bytes" && !streams && !polls, keeps = ["base64", "bytes"]?seq_contains(answer.form) && !streams>
<#assign imports = ["fmt", "io", "log", "net/http", "os", "time"]>
<#if isForm><#assign imports += ["bytes", "mime/multipart"]></#if>
<#if !isForm || streams || isBytes && mediaType(answer.file)?keep_before("/") != "application"><#assign imports += ["strings"]></#if>
<#if hasFiles><#assign imports += ["net/textproto"]></#if>
<#if streams><#assign imports += ["bufio"]></#if>
<#if !isBytes><#assign imports += ["encoding/json"]></#if>
<#if answer.form == "base64" && !streams><#assign imports += ["encoding/base64"]></#if>
<#-- A name of JSON as a field of a struct: it is found without a tag where it differs in its letters' case only. -->
<#function field name>
<#if !name?matches("[A-Za-z][A-Za-z0-9_-]*")><#stop "\"" + name + "\" is not a name in Go"></#if>
<#local words = name?replace("-", "_")?split("_")>
<#return words?map(word -> ["id", "url"]?seq_contains(word)?then(word?upper_case, word?cap_first))?join("")>
</#function>
<#function isTagged name><#return field(name)?lower_case != name?lower_case></#function>
<#-- The type of what has a leaf at the end of these steps; gofmt leaves a struct on one line if it is short and has no tag. -->
<#function type steps leaf depth>
<#if !steps?has_content><#return leaf></#if>
<#local inner = type(steps[1..], leaf, steps[0]?is_number?then(depth, depth + 1))>
<#if steps[0]?is_number><#return "[]" + inner></#if>
<#local line = field(steps[0]) + " " + inner + isTagged(steps[0])?then(" `json:\"" + steps[0] + "\"`", "")>
<#if !isTagged(steps[0]) && !inner?contains("\n") && (inner?length < 30)><#return "struct{ " + line + " }"></#if>
<#return "struct {\n" + ""?left_pad(depth + 1, "\t") + line + "\n" + ""?left_pad(depth, "\t") + "}">
</#function>
<#macro at steps><#list steps as step><#if step?is_number>[${step?c}]<#else>.${field(step)}</#if></#list></#macro>
<#-- What is true where a list on the way ends too early, or no text is at the end. -->
<#function lacks name steps>
<#local so = name, found = []>
<#list steps as step>
<#if step?is_number><#local found += ["len(" + so + ")" + (step == 0)?then(" == 0", " <= " + step?c)]><#local so += "[" + step?c + "]"><#else><#local so += "." + field(step)></#if>
</#list>
<#return found?has_content?then(found?join(" || "), (answer.form == "vector")?then("len(" + so + ") == 0", so + " == \"\""))>
</#function>
<#assign leaf = (answer.form == "vector")?then("[]float64", "string")>
<#macro method><#if ["POST", "PUT", "PATCH"]?seq_contains(request.method)>http.Method${request.method?lower_case?cap_first}<#else>"${request.method}"</#if></#macro>
<#macro headers>
	request.Header.Set("${request.authorization.header}", <#if request.authorization.prefix?has_content>"${request.authorization.prefix}"+</#if>key)
<#list request.headers as name, value>
	request.Header.Set("${name}", "${value}")
</#list>
</#macro>
<#macro check>
	if err != nil {
		log.Fatal(err)
	}
</#macro>
<#macro sent>
	response, err := (&http.Client{Timeout: <#if streams>10<#else>2</#if> * time.Minute}).Do(request)
<@check/>
	defer response.Body.Close()
</#macro>
// export ${request.keyVariable}=your-key; go run main.go
package main

import (
<#list imports?sort as name>
	"${name}"
</#list>
)

<#if polls>
var key = os.Getenv("${request.keyVariable}")

</#if>
func main() {
<#if !polls>
	key := os.Getenv("${request.keyVariable}")
</#if>
	if key == "" {
		log.Fatal("${request.keyVariable} is not set.")
	}
<#if isForm>
	body := new(bytes.Buffer)
	form := multipart.NewWriter(body)
<#if request.body.values?has_content>
${fields(0)}
</#if>
<#list request.body.files as name, file>
	addFile(form, "${name}", "${file}", "${mediaType(file)}")
</#list>
	form.Close()
<#else>
	body := strings.NewReader(`${body(0, 20)}`)
</#if>
<#assign contentType><#if isForm>form.FormDataContentType()<#else>"application/json"</#if></#assign>
<#if polls>
<#assign polling = request.polling>
	status, data := send(<@method/>, "${request.url}", ${contentType}, body)
	var started ${type(polling.id, "string", 1)?no_esc}
	if status >= 400 || json.Unmarshal(data, &started) != nil || ${lacks("started", polling.id)?no_esc} {
		log.Fatal(status, " ", string(data))
	}
	id := started<@at polling.id/>
	var job ${type(polling.status, "string", 1)?no_esc}
	for tries := 0; tries < ${tries?c}; tries++ {
		time.Sleep(${polling.pauseSeconds?c} * time.Second)
		status, data = send(http.MethodGet, "${polling.urlBeforeId}"+id<#if polling.urlAfterId?has_content>+"${polling.urlAfterId}"</#if>, "", nil)
		if status < 400 && json.Unmarshal(data, &job) == nil<#list polling.pending as status> && job<@at polling.status/> != "${status}"</#list> {
			break
		}
	}
<#if answer.path?has_content>
	var result ${type(answer.path, leaf, 1)?no_esc}
</#if>
	if job<@at polling.status/> != "${polling.succeeded}"<#if answer.path?has_content> || json.Unmarshal(data, &result) != nil || ${lacks("result", answer.path)?no_esc}</#if> {
		log.Fatal("Job ", id, ": ", string(data))
	}
<#else>
	request, _ := http.NewRequest(<@method/>, "${request.url}", body)
<@headers/>
	request.Header.Set("Content-Type", ${contentType})
<@sent/>
<#if streams>
	if response.StatusCode >= 400 {
		data, _ := io.ReadAll(response.Body)
		log.Fatal(response.Status, " ", string(data))
	}
	lines := bufio.NewScanner(response.Body)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if !strings.HasPrefix(lines.Text(), "data:") {
			continue
		}
		data := strings.TrimSpace(lines.Text()[5:])
<#if request.streaming.end?? && !request.streaming.endField??>
		if data == "${request.streaming.end}" {
			fmt.Println()
			return
		}
</#if>
<#if request.streaming.endField??>
		var last ${type([request.streaming.endField], "string", 2)?no_esc}
		if json.Unmarshal([]byte(data), &last); last.${field(request.streaming.endField)} == "${request.streaming.end}" {
			fmt.Println()
			return
		}
</#if>
		var failure ${type(request.error[0..0], "any", 2)?no_esc}
		if json.Unmarshal([]byte(data), &failure); failure<@at request.error[0..0]/> != nil {
			log.Fatal(data)
		}
		var event ${type(request.streaming.delta, "string", 2)?no_esc}
<#assign lacking = lacks("event", request.streaming.delta)>
		if json.Unmarshal([]byte(data), &event); ${lacking?replace(" == 0", " > 0")?replace(" <= ", " > ")?replace(" == \"\"", " != \"\"")?replace(" || ", " && ")?no_esc} {
			fmt.Print(event<@at request.streaming.delta/>)
		}
	}
<#if request.streaming.end??>
	log.Fatal("The stream was cut off.")
<#else>
	if lines.Err() != nil {
		log.Fatal(lines.Err())
	}
	fmt.Println()
</#if>
<#else>
	data, err := io.ReadAll(response.Body)
<#assign media = mediaType(answer.file)?keep_before("/")>
<#if isBytes && media != "application">
	isMedia := strings.HasPrefix(response.Header.Get("Content-Type"), "${media}")
	if err != nil || response.StatusCode >= 400 || !isMedia {
<#else>
	if err != nil || response.StatusCode >= 400 {
</#if>
		log.Fatal(response.Status, " ", string(data))
	}
<#if !isBytes>
	var result ${type(answer.path, leaf, 1)?no_esc}
	if json.Unmarshal(data, &result) != nil || ${lacks("result", answer.path)?no_esc} {
		log.Fatal(string(data))
	}
</#if>
</#if>
</#if>
<#if streams>
<#elseif keeps>
<#if answer.form == "base64">
	data, err <#if polls>:</#if>= base64.StdEncoding.DecodeString(result<@at answer.path/>)
<@check/>
</#if>
	if err := os.WriteFile("${answer.file}", data, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println("${answer.file}")
<#elseif answer.form == "vector">
	fmt.Println(len(result<@at answer.path/>))
<#else>
	fmt.Println(result<@at answer.path/>)
</#if>
}
<#if polls>

func send(method, url, contentType string, body io.Reader) (int, []byte) {
	request, _ := http.NewRequest(method, url, body)
<@headers/>
	request.Header.Set("Content-Type", contentType)
<@sent/>
	data, err := io.ReadAll(response.Body)
<@check/>
	return response.StatusCode, data
}
</#if>
<#if hasFiles>

func addFile(form *multipart.Writer, name, file, mediaType string) {
	data, err := os.ReadFile(file)
<@check/>
	part, _ := form.CreatePart(textproto.MIMEHeader{
		"Content-Disposition": {fmt.Sprintf("form-data; name=%q; filename=%q", name, file)},
		"Content-Type":        {mediaType},
	})
	part.Write(data)
}
</#if>
