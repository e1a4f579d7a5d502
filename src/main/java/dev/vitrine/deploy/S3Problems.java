package dev.vitrine.deploy;

import dev.vitrine.problem.Problem;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** What a bucket's store answers when it does not do what it is asked, in words for the person who deploys. */
final class S3Problems {
    private static final Set<String> CREDENTIALS = Set.of(
            "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "TokenRefreshRequired");
    private static final Set<String> REGION = Set.of(
            "PermanentRedirect",
            "AuthorizationHeaderMalformed",
            "IllegalLocationConstraintException",
            "IncorrectEndpoint");
    private static final Set<String> BUSY = Set.of(
            "SlowDown", "RequestTimeout", "InternalError", "ServiceUnavailable", "BadDigest", "OperationAborted");

    private final Address.Bucket address;

    S3Problems(Address.Bucket address) {
        this.address = address;
    }

    /**
     * What a failed request means.
     *
     * @param path the file that it was about; empty for the bucket itself
     */
    TargetFailure failure(String path, SdkException failed) {
        String place = path.isEmpty() ? address.text() : address.text().replaceFirst("(?<!/)/++$", "") + "/" + path;
        return failed instanceof AwsServiceException refused ? refusal(place, refused) : silence(place, failed);
    }

    private TargetFailure refusal(String place, AwsServiceException refused) {
        String code = Optional.ofNullable(refused.awsErrorDetails())
                .map(details -> details.errorCode())
                .orElse("");
        String said = "the store responded with " + refused.statusCode() + (code.isEmpty() ? "" : " " + code);
        if (refused.statusCode() >= 500 && refused.statusCode() != 501
                || refused.statusCode() == 429
                || BUSY.contains(code)) {
            return TargetFailure.passing(DeployProblems.unreachable(place, said), refused);
        }
        return TargetFailure.lasting(
                DeployProblems.refused(place, said + ": " + meaning(code, refused), remedy(code, refused)));
    }

    private String meaning(String code, AwsServiceException refused) {
        if (code.equals("NoSuchBucket")) {
            return "there is no bucket \"" + address.bucket() + "\"";
        }
        if (CREDENTIALS.contains(code)) {
            return "the credentials are not valid there";
        }
        if (isRegion(code, refused)) {
            return "the bucket is in another region";
        }
        if (code.equals("RequestTimeTooSkewed")) {
            return "this machine's clock differs too much from the store's";
        }
        if (refused.statusCode() == 403) {
            return "these credentials do not allow that";
        }
        return Optional.ofNullable(refused.awsErrorDetails())
                .map(details -> details.errorMessage())
                .orElse("it gave no reason");
    }

    private String remedy(String code, AwsServiceException refused) {
        if (code.equals("NoSuchBucket")) {
            return "create the bucket, or fix its name; for a store other than Amazon's, set --endpoint";
        }
        if (CREDENTIALS.contains(code)) {
            return "set the credentials of this store: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE";
        }
        if (isRegion(code, refused)) {
            return Optional.ofNullable(refused.awsErrorDetails())
                    .flatMap(details -> Optional.ofNullable(details.sdkHttpResponse()))
                    .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"))
                    .map(region -> "say --region " + region)
                    .orElse("set the bucket's region with --region");
        }
        if (code.equals("RequestTimeTooSkewed")) {
            return "set the clock, and deploy again";
        }
        if (refused.statusCode() == 403) {
            return "allow them s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject and s3:DeleteObject on what is in it";
        }
        return "fix the cause, and deploy again";
    }

    private static boolean isRegion(String code, AwsServiceException refused) {
        return REGION.contains(code) || refused.statusCode() == 301;
    }

    /** The request got no answer. */
    private TargetFailure silence(String place, SdkException failed) {
        String message = Objects.requireNonNullElse(failed.getMessage(), "");
        if (message.contains("load credentials")) {
            Problem problem = DeployProblems.refused(
                    place,
                    "there are no credentials",
                    "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or log in the way your"
                            + " organization does");
            return TargetFailure.lasting(problem);
        }
        if (message.contains("load region")) {
            return TargetFailure.lasting(DeployProblems.refused(
                    place, "the bucket's region is not configured", "set it with --region or AWS_REGION"));
        }
        Optional<Throwable> network =
                causes(failed).filter(IOException.class::isInstance).reduce((outer, inner) -> inner);
        if (network.isPresent() || failed.retryable() || failed instanceof AbortedException) {
            String why = network.map(cause -> cause.getClass().getSimpleName() + ", " + cause.getMessage())
                    .orElse(message);
            return TargetFailure.passing(
                    DeployProblems.unreachable(
                            place,
                            "no answer from "
                                    + address.endpoint().map(Object::toString).orElse("the store") + ": " + why),
                    failed);
        }
        return TargetFailure.lasting(DeployProblems.refused(
                place, "the request could not be made: " + message, "fix the cause, and deploy again"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
