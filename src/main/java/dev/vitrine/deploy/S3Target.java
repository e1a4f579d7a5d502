package dev.vitrine.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket of Amazon's S3, or of a store that speaks the same (R2, MinIO). Each upload carries the MD5 of its bytes, which the
 * store checks: of all checksums, the one that every such store knows.
 */
final class S3Target implements Target {
    /** What a bucket keeps of a response's headers; all others are the business of what is before it. */
    private static final Set<String> STORED =
            Set.of("Content-Type", "Cache-Control", "Content-Encoding", "Content-Disposition", "Content-Language");

    /** The entry of an object's metadata that says what Vitrine put there. */
    private static final String MARK = "vitrine-sha256";

    /** Stores of others take any region, and signing needs one. */
    private static final String ANY_REGION = "us-east-1";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Address.Bucket address;
    private final S3Client client;
    private final S3Problems problems;

    private S3Target(Address.Bucket address, S3Client client) {
        this.address = address;
        this.client = client;
        this.problems = new S3Problems(address);
    }

    static Target open(Address.Bucket address) {
        try {
            return new S3Target(address, client(address));
        } catch (SdkException failed) {
            throw new S3Problems(address).failure("", failed);
        }
    }

    /** Failures are retried by {@link Retries} alone, and checksums sent only where asked for: not every store knows them. */
    private static S3Client client(Address.Bucket address) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(PATIENCE))
                .overrideConfiguration(configuration -> configuration
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(PATIENCE.multipliedBy(2)))
                .serviceConfiguration(
                        S3Configuration.builder().chunkedEncodingEnabled(false).build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(address.endpoint().isPresent());
        address.endpoint().ifPresent(builder::endpointOverride);
        address.region()
                .or(() -> address.endpoint().map(other -> ANY_REGION))
                .ifPresent(region -> builder.region(Region.of(region)));
        return builder.build();
    }

    @Override
    public String address() {
        return address.text();
    }

    @Override
    public SortedMap<String, String> storable(SortedMap<String, String> headers) {
        SortedMap<String, String> stored = new TreeMap<>(headers);
        stored.keySet().retainAll(STORED);
        return stored;
    }

    @Override
    public Set<String> among(Set<String> paths) {
        return ask("", () -> {
            Set<String> there = new TreeSet<>();
            client.listObjectsV2Paginator(
                            request -> request.bucket(address.bucket()).prefix(address.prefix()))
                    .contents()
                    .forEach(object ->
                            there.add(object.key().substring(address.prefix().length())));
            there.retainAll(paths);
            return there;
        });
    }

    /** Keys have no folders. */
    @Override
    public SortedSet<String> obstacles(Set<String> paths, Set<String> ours) {
        return Collections.emptySortedSet();
    }

    @Override
    public Optional<Stored> read(String path) {
        return find(path, () -> {
            var answer = client.getObjectAsBytes(
                    request -> request.bucket(address.bucket()).key(key(path)));
            return new Stored(answer.asString(UTF_8), answer.response().eTag());
        });
    }

    @Override
    public Optional<Version> inspect(String path) {
        return find(path, () -> {
            HeadObjectResponse answer = client.headObject(
                    request -> request.bucket(address.bucket()).key(key(path)));
            return new Version(
                    answer.metadata().getOrDefault(MARK, Version.UNKNOWN),
                    answer.contentLength(),
                    Version.digest(headers(answer)));
        });
    }

    @Override
    public void put(OutgoingFile parcel) {
        ask(parcel.path(), () -> client.putObject(request(parcel).build(), RequestBody.fromBytes(parcel.bytes())));
    }

    @Override
    public void delete(String path) {
        ask(
                path,
                () -> client.deleteObject(
                        request -> request.bucket(address.bucket()).key(key(path))));
    }

    @Override
    public Optional<String> swap(String path, Optional<String> tag, String text) {
        OutgoingFile parcel = OutgoingFile.own(path, text);
        PutObjectRequest.Builder request = request(parcel);
        tag.ifPresentOrElse(request::ifMatch, () -> request.ifNoneMatch("*"));
        return ask(path, () -> {
            try {
                return Optional.of(client.putObject(request.build(), RequestBody.fromBytes(parcel.bytes()))
                        .eTag());
            } catch (S3Exception refused) {
                if (isConflict(refused)) {
                    return Optional.empty();
                }
                throw refused;
            }
        });
    }

    @Override
    public void close() {
        client.close();
    }

    private static boolean isConflict(S3Exception refused) {
        return refused.statusCode() == 412
                || refused.statusCode() == 409
                || (refused.statusCode() == 404
                        && "NoSuchKey".equals(refused.awsErrorDetails().errorCode()));
    }

    private PutObjectRequest.Builder request(OutgoingFile parcel) {
        Map<String, String> headers = parcel.headers();
        return PutObjectRequest.builder()
                .bucket(address.bucket())
                .key(key(parcel.path()))
                .contentMD5(md5(parcel.bytes()))
                .contentType(headers.get("Content-Type"))
                .cacheControl(headers.get("Cache-Control"))
                .contentEncoding(headers.get("Content-Encoding"))
                .contentDisposition(headers.get("Content-Disposition"))
                .contentLanguage(headers.get("Content-Language"))
                .metadata(Map.of(MARK, parcel.version().sha256()));
    }

    private static SortedMap<String, String> headers(HeadObjectResponse answer) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", answer.contentType());
        headers.put("Cache-Control", answer.cacheControl());
        headers.put("Content-Encoding", answer.contentEncoding());
        headers.put("Content-Disposition", answer.contentDisposition());
        headers.put("Content-Language", answer.contentLanguage());
        headers.values().removeIf(value -> value == null || value.isEmpty());
        return headers;
    }

    private String key(String path) {
        return address.prefix() + path;
    }

    /** Asks for something that may not be there. */
    private <T> Optional<T> find(String path, Supplier<T> request) {
        return ask(path, () -> {
            try {
                return Optional.of(request.get());
            } catch (S3Exception refused) {
                boolean noBucket = refused.awsErrorDetails() != null
                        && "NoSuchBucket".equals(refused.awsErrorDetails().errorCode());
                if (refused.statusCode() == 404 && !noBucket) {
                    return Optional.empty();
                }
                throw refused;
            }
        });
    }

    private <T> T ask(String path, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException failed) {
            throw problems.failure(path, failed);
        }
    }

    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has MD5", impossible);
        }
    }
}
