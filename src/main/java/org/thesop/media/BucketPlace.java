package org.thesop.media;

import java.net.URI;
import java.util.Optional;
import org.thesop.platform.Settings;

/**
 * Which bucket of which S3 server pictures are in, and who we are there.
 *
 * @param endpoint the server; null for Amazon's
 * @param pathStyle whether the bucket is named in the path of an address and not in front of the server's name
 */
record BucketPlace(URI endpoint, String region, String bucket, String key, String secret, boolean pathStyle) {

    /**
     * What the settings say; empty when pictures are in a folder.
     *
     * @throws IllegalStateException when they name a bucket and lack something else
     */
    static Optional<BucketPlace> configured() {
        return Settings.s3Bucket()
                .map(bucket -> new BucketPlace(
                        Settings.s3Endpoint().map(BucketPlace::address).orElse(null),
                        Settings.s3Region(),
                        bucket,
                        demanded(Settings.s3Key(), "THESOP_S3_KEY"),
                        demanded(Settings.s3Secret(), "THESOP_S3_SECRET"),
                        Settings.s3PathStyle()));
    }

    private static String demanded(Optional<String> value, String name) {
        return value.orElseThrow(
                () -> new IllegalStateException("THESOP_S3_BUCKET says that pictures are in a bucket, and " + name
                        + " is not set: set both, or neither."));
    }

    private static URI address(String typed) {
        var address = URI.create(typed);
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalStateException(
                    "THESOP_S3_ENDPOINT has to be an address like https://s3.example.org, and is " + typed);
        }
        return address;
    }

    /** As people name it. */
    String name() {
        return "the bucket " + bucket + " of " + (endpoint == null ? "Amazon S3 in " + region : endpoint.toString());
    }

    /** Without the secret: whatever is printed ends in a log one day. */
    @Override
    public String toString() {
        return name();
    }
}
