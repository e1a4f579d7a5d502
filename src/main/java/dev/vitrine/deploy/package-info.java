/**
 * A built site sent to a bucket, a branch or a folder: plan, journal, order, lock. The only user of the AWS SDK. May
 * import {@code problem}, {@code git} and {@code site}.
 */
package dev.vitrine.deploy;
