package org.throughline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * An HTTP client with the cookies of one session. They are kept by hand: over plain HTTP
 * a client keeps no cookie meant for HTTPS.
 */
public final class SessionClient {

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<String, String> cookies = new ConcurrentHashMap<>();

	private final int port;

	/** Creates a client of the server at this port, without a session. */
	public SessionClient(int port) {
		this.port = port;
	}

	/** Forgets the session. */
	public void forget() {
		this.cookies.clear();
	}

	/** Returns the header with the cookies. */
	public String cookies() {
		return this.cookies.entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; ", "none=none; ", ""));
	}

	/** Gets a page. */
	public HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return exchange(HttpRequest.newBuilder(address(path)).GET());
	}

	/** Sends a request and keeps the cookies of the answer. */
	public HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
		var answer = this.client.send(request.header("Cookie", cookies()).build(),
				HttpResponse.BodyHandlers.ofString());
		answer.headers().allValues("Set-Cookie").forEach((cookie) -> {
			String[] pair = cookie.split(";")[0].split("=", 2);
			this.cookies.put(pair[0], pair[1]);
		});
		return answer;
	}

	/** Returns the address of a path on the server. */
	public URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
