<#ftl output_format="Go">
<#--
  A request with Go's standard library, as gofmt leaves it. Every ${…} between quotes is escaped for a "…" literal; the body is
  JSON in a raw string. Only what a request needs is written: what comes in pieces is read line by line, and what takes a while
  is asked after.
-->
<#assign form = request.answer.form, isForm = request.body.content == "form", streams = request.streaming??>
<#assign hasFiles = isForm && request.body.files?has_content, polls = request.polling?? && !streams>
<#assign isBytes = form == "bytes" && !streams && !polls>
<#assign imports = ["encoding/json", "fmt", "io", "log", "net/http", "os", "time"]>
<#if isForm><#assign imports += ["bytes", "mime/multipart"]><#else><#assign imports += ["strings"]></#if>
<#if hasFiles><#assign imports += ["net/textproto"]></#if>
<#if streams><#assign imports += ["bufio"]></#if>
<#if streams && isForm><#assign imports += ["strings"]></#if>
<#if form == "base64" && !streams><#assign imports += ["encoding/base64"]></#if>
<#macro path steps><#list steps as step>, <#if step?is_number>${step?c}<#else>"${step}"</#if></#list></#macro>
<#macro method><#if ["POST", "PUT", "PATCH"]?seq_contains(request.method)>http.Method${request.method?lower_case?cap_first}<#else>"${request.method}"</#if></#macro>
<#macro headers>
	request.Header.Set("${request.authorization.header}", <#if request.authorization.prefix?has_content>"${request.authorization.prefix}"+</#if>os.Getenv("${request.keyVariable}"))
<#list request.headers as name, value>
	request.Header.Set("${name}", "${value}")
</#list>
</#macro>
<#macro check depth>
<#local pad = ""?left_pad(depth, "\t")?no_esc>
${pad}if err != nil {
${pad}	log.Fatal(err)
${pad}}
</#macro>
<#macro response>
<#if streams>
	client := http.Client{Timeout: 10 * time.Minute} // until the last piece
<#else>
	client := http.Client{Timeout: 2 * time.Minute} // for the whole answer
</#if>
	response, err := client.Do(request)
<@check 1/>
	defer response.Body.Close()
<#if streams>
	if response.StatusCode >= 400 {
		data, err := io.ReadAll(response.Body)
<@check 2/>
		log.Fatal(response.Status, ": ", message(data))
	}
<#else>
	data, err := io.ReadAll(response.Body)
<@check 1/>
	if response.StatusCode >= 400 {
		log.Fatal(response.Status, ": ", message(data))
	}
</#if>
</#macro>
// Go 1.19 or later: go run example.go
package main

import (
<#list imports?sort as name>
	"${name}"
</#list>
)

func main() {
	log.SetFlags(0) // errors as they are, without the time
<#if isForm>
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
<#if request.body.values?has_content>
${fields(0)}
</#if>
<#list request.body.files as name, file>
	addFile(form, "${name}", "${file}", "${mediaType(file)}")
</#list>
	if err := form.Close(); err != nil {
		log.Fatal(err)
	}
	request, err := http.NewRequest(<@method/>, "${request.url}", &body)
<@check 1/>
	request.Header.Set("Content-Type", form.FormDataContentType())
<#else>
	body := `${body(0)}`
	request, err := http.NewRequest(<@method/>, "${request.url}", strings.NewReader(body))
<@check 1/>
	request.Header.Set("Content-Type", "application/json")
</#if>
<#if polls>
<#assign polling = request.polling>
	job := send(request)
	jobURL := fmt.Sprint("${polling.urlBeforeId}", at(job<@path polling.id/>)<#if polling.urlAfterId?has_content>, "${polling.urlAfterId}"</#if>)

	// The answer takes a while: ask until it is there, for ${polling.limitSeconds?c} seconds at most.
	giveUp := time.Now().Add(${polling.limitSeconds?c} * time.Second)
	for <#list polling.pending as status>at(job<@path polling.status/>) == "${status}"<#sep> || </#list> {
		if time.Now().After(giveUp) {
			log.Fatal("No answer after ${polling.limitSeconds?c} seconds.")
		}
		time.Sleep(${polling.pauseSeconds?c} * time.Second)
		request, err := http.NewRequest(http.MethodGet, jobURL, nil)
<@check 2/>
		job = send(request)
	}
	if at(job<@path polling.status/>) != "${polling.succeeded}" {
		data, err := json.Marshal(job)
<@check 2/>
		log.Fatal(message(data))
	}
<#else>
<@headers/>
<@response/>
<#if streams>

	lines := bufio.NewScanner(response.Body)
	lines.Buffer(nil, 1<<20) // an event may be longer than the 64 KB that a scanner takes
	for lines.Scan() {
		if !strings.HasPrefix(lines.Text(), "data:") {
			continue // a comment, or the end of an event
		}
		data := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "data:"))
<#if request.streaming.end??>
		if data == "${request.streaming.end}" {
			fmt.Println()
			return
		}
</#if>
		var event any
		if err := json.Unmarshal([]byte(data), &event); err != nil {
			log.Fatal("An event is no JSON: ", data)
		}
		if message, ok := at(event<@path request.error/>).(string); ok {
			log.Fatal(message)
		}
		// Not every event has a piece of the text.
		if piece, ok := at(event<@path request.streaming.delta/>).(string); ok {
			fmt.Print(piece)
		}
	}
	if err := lines.Err(); err != nil {
		log.Fatal(err)
	}
<#if request.streaming.end??>
	log.Fatal("The answer broke off.")
<#else>
	fmt.Println()
</#if>
<#elseif isBytes>
	if err := os.WriteFile("${request.answer.file}", data, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println("${request.answer.file}")
<#else>
	var answer any
	if err := json.Unmarshal(data, &answer); err != nil {
		log.Fatal("The answer is no JSON: ", string(data))
	}
</#if>
</#if>
<#if !streams && !isBytes>
<#assign source><#if polls>job<#else>answer</#if></#assign>
<#if form == "vector">
	result, ok := at(${source}<@path request.answer.path/>).([]any)
<#else>
	result, ok := at(${source}<@path request.answer.path/>).(string)
</#if>
	if !ok {
		log.Fatal("No result in the answer: ", ${source})
	}
<#if form == "base64">
	file, err := base64.StdEncoding.DecodeString(result)
<@check 1/>
	if err := os.WriteFile("${request.answer.file}", file, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println("${request.answer.file}")
<#elseif form == "vector">
	fmt.Println(len(result))
<#else>
	fmt.Println(result)
</#if>
</#if>
}
<#if hasFiles>

// addFile adds a file with its type, which multipart's own CreateFormFile leaves open.
func addFile(form *multipart.Writer, name, file, mediaType string) {
	data, err := os.ReadFile(file)
<@check 1/>
	header := textproto.MIMEHeader{}
	header.Set("Content-Disposition", fmt.Sprintf("form-data; name=%q; filename=%q", name, file))
	header.Set("Content-Type", mediaType)
	part, err := form.CreatePart(header)
<@check 1/>
	if _, err := part.Write(data); err != nil {
		log.Fatal(err)
	}
}
</#if>
<#if polls>

func send(request *http.Request) any {
<@headers/>
<@response/>
	var answer any
	if err := json.Unmarshal(data, &answer); err != nil {
		log.Fatal("The answer is no JSON: ", string(data))
	}
	return answer
}
</#if>

// message is what the gateway says went wrong; where that is no JSON, all it says.
func message(data []byte) string {
	var answer any
	if err := json.Unmarshal(data, &answer); err != nil {
		return string(data)
	}
	if message, ok := at(answer<@path request.error/>).(string); ok {
		return message
	}
	return string(data)
}

// at follows names and indices into a JSON value; it is nil where they lead nowhere.
func at(value any, path ...any) any {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			object, _ := value.(map[string]any)
			value = object[step]
		case int:
			list, _ := value.([]any)
			if step >= len(list) {
				return nil
			}
			value = list[step]
		}
	}
	return value
}
