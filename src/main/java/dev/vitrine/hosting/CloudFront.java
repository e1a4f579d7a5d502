package dev.vitrine.hosting;

import dev.vitrine.problem.JsonText;
import dev.vitrine.site.Delivery;
import dev.vitrine.site.PublishedSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The configuration of CloudFront as a CloudFormation template: a distribution in front of a private bucket, the policies for
 * responses, and the function for requests. Types, caching and encodings are stored in the bucket by a deploy.
 */
final class CloudFront {
    /**
     * The id of the managed policy that follows the origin's caching headers and ignores queries; it is the same in all
     * accounts.
     */
    private static final String CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    private static final int YEAR = 31_536_000;

    private final Delivery delivery;
    private final HeaderGroups groups;
    private final CloudFrontFunction function;

    CloudFront(PublishedSite site) {
        this.delivery = site.delivery();
        this.groups = new HeaderGroups(delivery);
        this.function = new CloudFrontFunction(delivery, site.files().keySet());
    }

    String template() {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("AWSTemplateFormatVersion", "2010-09-09");
        template.put(
                "Description",
                "Made by Vitrine (vitrine hosting cloudfront). The bucket contains the site's files under the path"
                        + " of its address.");
        template.put(
                "Parameters",
                Map.of(
                        "Bucket",
                        ordered(
                                "Type", "String",
                                "Description",
                                        "The bucket's regional domain name, such as models.s3.eu-central-1.amazonaws.com")));
        template.put(
                "Resources",
                ordered(
                        "Access", access(),
                        "Requests", requests(),
                        "Responses", policy("Responses", groups.general()),
                        "OpenResponses", policy("OpenResponses", groups.withEnding()),
                        "Site", distribution()));
        template.put(
                "Outputs", Map.of("Address", Map.of("Value", Map.of("Fn::GetAtt", List.of("Site", "DomainName")))));
        return JsonText.fields(template);
    }

    private static Object access() {
        return resource(
                "AWS::CloudFront::OriginAccessControl",
                ordered(
                        "OriginAccessControlConfig",
                        ordered(
                                "Name", named("access"),
                                "OriginAccessControlOriginType", "s3",
                                "SigningBehavior", "always",
                                "SigningProtocol", "sigv4")));
    }

    private Object requests() {
        return resource(
                "AWS::CloudFront::Function",
                ordered(
                        "Name", named("requests"),
                        "AutoPublish", true,
                        "FunctionCode", function.code(),
                        "FunctionConfig",
                                ordered("Comment", "Folders, redirects, encodings", "Runtime", "cloudfront-js-2.0")));
    }

    /** Headers that CloudFront has settings for may not be given as custom ones. */
    private static Object policy(String name, SortedMap<String, String> headers) {
        SortedMap<String, String> rest = new TreeMap<>(headers);
        // Set by the bucket for each file.
        rest.remove("Cache-Control");
        Map<String, Object> config = ordered("Name", named(name));
        take(rest, "Access-Control-Allow-Origin", value -> config.put("CorsConfig", cors(value)));
        config.put("SecurityHeadersConfig", security(rest));
        config.put(
                "CustomHeadersConfig",
                ordered(
                        "Items",
                        rest.entrySet().stream()
                                .map(header -> ordered(
                                        "Header", header.getKey(), "Value", header.getValue(), "Override", true))
                                .toList()));
        return resource("AWS::CloudFront::ResponseHeadersPolicy", ordered("ResponseHeadersPolicyConfig", config));
    }

    private static Map<String, Object> cors(String origin) {
        return ordered(
                "AccessControlAllowCredentials", false,
                "AccessControlAllowHeaders", ordered("Items", List.of("*")),
                "AccessControlAllowMethods", ordered("Items", List.of("GET", "HEAD")),
                "AccessControlAllowOrigins", ordered("Items", List.of(origin)),
                "OriginOverride", true);
    }

    /** Takes the headers out for which there are settings of security. */
    private static Map<String, Object> security(SortedMap<String, String> headers) {
        Map<String, Object> security = new LinkedHashMap<>();
        take(
                headers,
                "Content-Security-Policy",
                value -> security.put(
                        "ContentSecurityPolicy", ordered("ContentSecurityPolicy", value, "Override", true)));
        take(headers, "X-Content-Type-Options", value -> security.put("ContentTypeOptions", ordered("Override", true)));
        take(
                headers,
                "Referrer-Policy",
                value -> security.put("ReferrerPolicy", ordered("ReferrerPolicy", value, "Override", true)));
        take(
                headers,
                "Strict-Transport-Security",
                value -> security.put(
                        "StrictTransportSecurity",
                        ordered(
                                "AccessControlMaxAgeSec", YEAR,
                                "IncludeSubdomains", false,
                                "Preload", false,
                                "Override", true)));
        return security;
    }

    private Object distribution() {
        List<Object> behaviors = new ArrayList<>();
        groups.endings().forEach(ending -> {
            Map<String, Object> behavior = ordered("PathPattern", delivery.home() + "*." + ending);
            behavior.putAll(behavior("OpenResponses"));
            behaviors.add(behavior);
        });
        return resource(
                "AWS::CloudFront::Distribution",
                ordered(
                        "DistributionConfig",
                        ordered(
                                "Enabled",
                                true,
                                "HttpVersion",
                                "http2and3",
                                "IPV6Enabled",
                                true,
                                "Origins",
                                List.of(ordered(
                                        "Id", "bucket",
                                        "DomainName", reference("Bucket"),
                                        "OriginAccessControlId", Map.of("Fn::GetAtt", List.of("Access", "Id")),
                                        "S3OriginConfig", ordered("OriginAccessIdentity", ""))),
                                "DefaultCacheBehavior",
                                behavior("Responses"),
                                "CacheBehaviors",
                                behaviors,
                                // A private bucket responds with 403 for missing files.
                                "CustomErrorResponses",
                                List.of(missing(403), missing(404)))));
    }

    private Map<String, Object> behavior(String policy) {
        return ordered(
                "TargetOriginId",
                "bucket",
                "ViewerProtocolPolicy",
                "https".equals(delivery.base().getScheme()) ? "redirect-to-https" : "allow-all",
                "AllowedMethods",
                List.of("GET", "HEAD"),
                // Files without a sibling are compressed on the way.
                "Compress",
                true,
                "CachePolicyId",
                CACHING_OPTIMIZED,
                "ResponseHeadersPolicyId",
                reference(policy),
                "FunctionAssociations",
                List.of(ordered(
                        "EventType",
                        "viewer-request",
                        "FunctionARN",
                        Map.of("Fn::GetAtt", List.of("Requests", "FunctionARN")))));
    }

    private Map<String, Object> missing(int code) {
        return ordered(
                "ErrorCode",
                code,
                "ResponseCode",
                404,
                "ResponsePagePath",
                delivery.home() + "404.html",
                "ErrorCachingMinTTL",
                60);
    }

    private static Map<String, Object> resource(String type, Object properties) {
        return ordered("Type", type, "Properties", properties);
    }

    /** Names are unique in an account, so each contains the name of the stack. */
    private static Object named(String name) {
        return Map.of("Fn::Sub", "${AWS::StackName}-" + name);
    }

    private static Object reference(String name) {
        return Map.of("Ref", name);
    }

    private static void take(SortedMap<String, String> headers, String name, Consumer<String> taker) {
        String value = headers.remove(name);
        if (value != null) {
            taker.accept(value);
        }
    }

    /** Alternating names and values. */
    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
