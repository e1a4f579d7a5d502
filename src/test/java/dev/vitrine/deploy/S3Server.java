package dev.vitrine.deploy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server in a process of its own, with its objects in memory. */
final class S3Server implements AutoCloseable {
    static final String KEY = "test-key";
    static final String SECRET = "test-secret";

    private final Process process;
    private final URI endpoint;

    private S3Server(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts one, and waits until it answers. */
    static S3Server start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        Path settings =
                Files.writeString(folder.resolve("s3proxy.properties"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient-nio2
                jclouds.identity=none
                jclouds.credential=none
                """.replaceFirst("%s", endpoint.toString())
                        .replaceFirst("%s", KEY)
                        .replaceFirst("%s", SECRET));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target", "s3proxy")
                                .toAbsolutePath()
                                .resolve("*")
                                .toString(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return new S3Server(process, endpoint);
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IOException("the S3 server does not start: " + Files.readString(folder.resolve("s3proxy.log")));
    }

    URI endpoint() {
        return endpoint;
    }

    /** A client that looks at what is there, whatever Vitrine thinks. */
    S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
