import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day of the utility: java Day.java DATE FILE; VPP_URL, VPP_ACCOUNT and VPP_SECRET say where and who. */
class Day {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final URI SERVICE = URI.create(System.getenv("VPP_URL"));

    public static void main(String[] args) throws IOException, InterruptedException {
        String date = args[0];
        String day = "/api/days/" + date;
        String secret = System.getenv("VPP_ACCOUNT") + ":" + System.getenv("VPP_SECRET");
        String basic = "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        String bearer = "Bearer " + field("access_token", send("POST", "/oauth2/token",
                BodyPublishers.ofString("grant_type=client_credentials"),
                "Authorization", basic, "Content-Type", "application/x-www-form-urlencoded"));

        Instant now = Instant.now();
        json("POST", "/api/days", bearer, "{\"date\":\"%s\",\"caseName\":\"toys/one-unit\",\"forecastGate\":\"%s\",\"publicationGate\":\"%s\"}"
                .formatted(date, now.plusSeconds(8), now.plusSeconds(3600)));

        // The forecasts as they stand, in the shape they are sent in; here they go back as they are.
        byte[] forecasts = get(day + "/forecasts.csv", bearer);
        System.out.println("receipt " + field("id", send("POST",
                day + "/forecasts?issuedAt=" + Instant.now().truncatedTo(ChronoUnit.SECONDS),
                BodyPublishers.ofByteArray(forecasts),
                "Authorization", bearer, "Content-Type", "text/csv", "Idempotency-Key", "forecasts-" + date)));

        while (!field("state", get(day, bearer)).equals("CLOSED")) {
            Thread.sleep(1000);
        }
        String run = field("id", json("POST", "/api/runs", bearer, "{\"date\":\"" + date + "\"}"));
        HttpRequest events = request("GET", "/api/runs/" + run + "/events", BodyPublishers.noBody(), "Authorization", bearer);
        HTTP.send(events, BodyHandlers.ofLines()).body().filter(line -> line.startsWith("data:")).forEach(System.out::println);

        json("POST", day + "/publications", bearer, "{\"run\":\"" + run + "\"}");
        Files.write(Path.of(args[1]), get(day + "/publications/1/files/schedule.csv", bearer));
        System.out.println("published, schedule in " + args[1]);
    }

    private static byte[] json(String method, String path, String bearer, String body) throws IOException, InterruptedException {
        return send(method, path, BodyPublishers.ofString(body), "Authorization", bearer, "Content-Type", "application/json",
                "Idempotency-Key", Integer.toHexString((path + body).hashCode()));
    }

    private static byte[] get(String path, String bearer) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), "Authorization", bearer);
    }

    private static byte[] send(String method, String path, BodyPublisher body, String... headers) throws IOException, InterruptedException {
        HttpResponse<byte[]> reply = HTTP.send(request(method, path, body, headers), BodyHandlers.ofByteArray());
        if (reply.statusCode() >= 400) {
            throw new IOException(path + " " + reply.statusCode() + " " + new String(reply.body(), StandardCharsets.UTF_8));
        }
        return reply.body();
    }

    private static HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
        return HttpRequest.newBuilder(SERVICE.resolve(path)).headers(headers).method(method, body).build();
    }

    /** The text of a field of a small JSON reply. */
    private static String field(String name, byte[] json) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(new String(json, StandardCharsets.UTF_8));
        if (!matcher.find()) {
            throw new IllegalStateException("No " + name + " in " + new String(json, StandardCharsets.UTF_8));
        }
        return matcher.group(1);
    }
}
