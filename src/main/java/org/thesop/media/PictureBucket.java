package org.thesop.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A bucket of an S3 server, with the same names below {@code media/} as {@link PictureFolder} has files: one is made of the other
 * by copying. Readers never learn its addresses; it need not be public, and had better not be.
 */
final class PictureBucket implements PictureStore, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(PictureBucket.class);

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(4);
    /** Whoever comes while it does not answer is told so at once: else every thread would wait for it. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int PICTURES_KNOWN = 10_000;
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private final S3Client s3;
    private final BucketPlace place;

    /** What there is of a picture. It may have more by now, so it answers only for what is in it. */
    private final Cache<String, Map<String, StoredFile>> known = Caffeine.newBuilder()
            .maximumSize(PICTURES_KNOWN)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    private volatile long silentUntil = System.nanoTime();
    private volatile boolean troubled;

    PictureBucket(BucketPlace place) {
        this(place, TO_ANSWER);
    }

    PictureBucket(BucketPlace place, Duration toAnswer) {
        this.place = place;
        var builder = S3Client.builder()
                .region(Region.of(place.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(place.key(), place.secret())))
                .forcePathStyle(place.pathStyle())
                // What Amazon has added in the last years is not known to every server that speaks S3.
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false).expectContinueEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(how -> how.retryStrategy(retry -> retry.maxAttempts(2)))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(toAnswer));
        if (place.endpoint() != null) {
            builder.endpointOverride(place.endpoint());
        }
        this.s3 = builder.build();
    }

    @Override
    public void keep(String picture, String name, byte[] content) {
        var key = key(picture, name);
        ask(() -> s3.putObject(
                put -> put.bucket(place.bucket()).key(key).contentType(StoredFile.type(name)),
                RequestBody.fromBytes(content)));
        known.invalidate(picture);
    }

    @Override
    public Optional<StoredFile> first(String picture, List<String> names) {
        var remembered = known.getIfPresent(picture);
        if (remembered != null && remembered.containsKey(names.get(0))) {
            return Optional.of(remembered.get(names.get(0)));
        }
        var there = list(picture);
        return names.stream().map(there::get).filter(Objects::nonNull).findFirst();
    }

    @Override
    public List<StoredFile> all(String picture) {
        return List.copyOf(list(picture).values());
    }

    private Map<String, StoredFile> list(String picture) {
        var prefix = key(picture, "");
        var there = new TreeMap<String, StoredFile>();
        ask(() -> {
            for (var object : s3.listObjectsV2Paginator(
                            list -> list.bucket(place.bucket()).prefix(prefix))
                    .contents()) {
                var name = object.key().substring(prefix.length());
                there.put(name, new StoredFile(picture, name, object.size()));
            }
            return there;
        });
        known.put(picture, there);
        return there;
    }

    @Override
    public InputStream open(StoredFile file, long from, long length) {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        try {
            return ask(() -> s3.getObject(get -> get.bucket(place.bucket())
                    .key(key(file.picture(), file.name()))
                    .range("bytes=" + from + "-" + (from + length - 1))));
        } catch (NoSuchKeyException gone) {
            known.invalidate(file.picture());
            throw new GoneException(file.picture(), gone);
        }
    }

    @Override
    public void delete(StoredFile file) {
        ask(() -> s3.deleteObject(delete -> delete.bucket(place.bucket()).key(key(file.picture(), file.name()))));
        known.invalidate(file.picture());
    }

    @Override
    public void check() {
        ask(() -> s3.listObjectsV2(
                list -> list.bucket(place.bucket()).prefix("media/").maxKeys(1)));
    }

    @Override
    public String place() {
        return place.name();
    }

    @Override
    public boolean isHere() {
        return false;
    }

    @Override
    public void close() {
        s3.close();
    }

    private static String key(String picture, String name) {
        Pictures.demandId(picture);
        return "media/" + picture + "/" + name;
    }

    private <T> T ask(Supplier<T> question) {
        if (System.nanoTime() - silentUntil < 0) {
            throw new StoreAwayException(place.name() + " did not answer a moment ago", null);
        }
        try {
            var answer = question.get();
            if (troubled) {
                troubled = false;
                LOG.infof("Pictures can be had from %s again.", place);
            }
            return answer;
        } catch (NoSuchKeyException gone) {
            throw gone;
        } catch (AwsServiceException refused) {
            throw away(said(refused), refused);
        } catch (SdkClientException silent) {
            silentUntil = System.nanoTime() + PAUSE.toNanos();
            throw away("It does not answer. Look whether THESOP_S3_ENDPOINT is right, and whether it is up.", silent);
        }
    }

    /** Told once: every reader's picture would fill the log with it. */
    private StoreAwayException away(String why, Exception cause) {
        var what = "Pictures cannot be had from " + place.name() + ". " + why;
        if (!troubled) {
            troubled = true;
            LOG.errorf("%s (%s)", what, cause.getMessage());
        }
        return new StoreAwayException(what, cause);
    }

    /** What has to be put right, by the codes of S3's errors. */
    private static String said(AwsServiceException refused) {
        var code = refused.awsErrorDetails() == null
                ? ""
                : String.valueOf(refused.awsErrorDetails().errorCode());
        return switch (code) {
            case "InvalidAccessKeyId" -> "It does not know THESOP_S3_KEY.";
            case "SignatureDoesNotMatch" -> "THESOP_S3_SECRET is not the one that belongs to THESOP_S3_KEY.";
            case "AccessDenied", "AllAccessDisabled" ->
                "THESOP_S3_KEY may not do it: it has to list, get, put and delete there.";
            case "NoSuchBucket" -> "There is no such bucket: make it, or correct THESOP_S3_BUCKET.";
            case "PermanentRedirect", "AuthorizationHeaderMalformed" ->
                "The bucket is somewhere else: correct THESOP_S3_REGION.";
            default -> "It answers " + refused.statusCode() + " " + code + ".";
        };
    }
}
