package org.thesop.newsroom;

import java.net.URI;
import org.awaitility.Awaitility;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** An S3 server on this machine that keeps everything in memory, and looks at who signs a request as Amazon's does. */
public final class S3Server implements AutoCloseable {

    public static final String KEY = "the-newsroom";
    public static final String SECRET = "a-secret-of-the-newsroom";

    private final BlobStoreContext context = ContextBuilder.newBuilder(new TransientApiMetadata())
            .credentials("nobody", "nothing")
            .build(BlobStoreContext.class);
    private final S3Proxy server;

    private S3Server() throws Exception {
        server = S3Proxy.builder()
                .blobStore(context.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .build();
        server.start();
        Awaitility.await().until(() -> server.getState().equals("STARTED"));
    }

    /** A server with one bucket in it. */
    public static S3Server with(String bucket) {
        try {
            var started = new S3Server();
            started.store().createContainerInLocation(null, bucket);
            return started;
        } catch (Exception e) { // whatever it throws, no test can go on
            throw new IllegalStateException("the S3 server of the tests did not start", e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** What is in its buckets. */
    public BlobStore store() {
        return context.getBlobStore();
    }

    /** Ends it; twice is once. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // as its method says
            throw new IllegalStateException(e);
        }
        context.close();
    }
}
