package org.throughline.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sign-in providers (OpenID Connect) on a port of this machine: "council", which tells
 * its addresses, "agency", whose addresses are settings and whose claims are asked for
 * separately, and "silent", which does not answer.
 */
public class TestProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String SECRET = "a secret of the test";

	private static final HttpServer SERVER = server();

	private static final RSAKey KEY = key();

	/** A key of somebody else with the same name. */
	private static final RSAKey OTHER_KEY = key();

	/** The claims of the person who signs in next, in addition to the subject. */
	public static final Map<String, Object> CLAIMS = new ConcurrentHashMap<>();

	/** The fault of the next tokens: "key", "issuer", "nonce", "audience". */
	public static volatile String wrong = "";

	/** Whether the server is out of order. */
	public static volatile boolean outOfOrder;

	private static final Map<String, Map<String, String>> CODES = new ConcurrentHashMap<>();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		String client = "spring.security.oauth2.client.";
		TestPropertyValues.of(Map.ofEntries(Map.entry(client + "registration.council.client-id", "throughline"),
				Map.entry(client + "registration.council.client-secret", SECRET),
				Map.entry(client + "registration.council.client-name", "Oxfordshire council account"),
				Map.entry(client + "provider.council.issuer-uri", issuer("council")),
				Map.entry(client + "registration.agency.client-id", "throughline"),
				Map.entry(client + "registration.agency.client-secret", SECRET),
				Map.entry(client + "registration.agency.client-name", "Police account"),
				Map.entry(client + "provider.agency.issuer-uri", issuer("agency")),
				Map.entry(client + "provider.agency.authorization-uri", issuer("agency") + "/authorize"),
				Map.entry(client + "provider.agency.token-uri", issuer("agency") + "/token"),
				Map.entry(client + "provider.agency.jwk-set-uri", issuer("agency") + "/keys"),
				Map.entry(client + "provider.agency.user-info-uri", issuer("agency") + "/claims"),
				Map.entry(client + "registration.silent.client-id", "throughline"),
				Map.entry(client + "registration.silent.client-name", "Silent account"),
				Map.entry(client + "provider.silent.issuer-uri", "http://localhost:1"),
				Map.entry("throughline.sign-in.domains.agency", "example.org,example.net"),
				Map.entry("throughline.sign-in.second-step.agency", "mfa")))
			.applyTo(context);
	}

	/** Sets who signs in next, with a verified email address. */
	public static void signsIn(String subject, String email) {
		CLAIMS.clear();
		CLAIMS.putAll(Map.of("sub", subject, "email", email, "email_verified", true));
		wrong = "";
		outOfOrder = false;
	}

	private static String issuer(String name) {
		return "http://localhost:" + SERVER.getAddress().getPort() + "/" + name;
	}

	@SuppressWarnings("resource") // ends with the virtual machine
	private static HttpServer server() {
		try {
			var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
			server.createContext("/", TestProvider::answer);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String[] path = exchange.getRequestURI().getPath().split("/", 3);
			if (outOfOrder) {
				exchange.sendResponseHeaders(503, -1);
				return;
			}
			switch (path[2]) {
				case ".well-known/openid-configuration" -> send(exchange, 200,
						Map.of("issuer", issuer(path[1]), "authorization_endpoint", issuer(path[1]) + "/authorize",
								"token_endpoint", issuer(path[1]) + "/token", "jwks_uri", issuer(path[1]) + "/keys",
								"end_session_endpoint", issuer(path[1]) + "/end", "response_types_supported",
								new String[] { "code" }, "subject_types_supported", new String[] { "public" },
								"id_token_signing_alg_values_supported", new String[] { "RS256" }));
				case "authorize" -> authorize(exchange);
				case "token" -> token(exchange, path[1]);
				case "keys" -> send(exchange, 200, new JWKSet(KEY).toJSONObject(true));
				case "claims" -> send(exchange, 200, CLAIMS);
				default -> exchange.sendResponseHeaders(404, -1);
			}
		}
		catch (JOSEException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Everybody is signed in there already. */
	private static void authorize(HttpExchange exchange) throws IOException {
		var asked = fields(exchange.getRequestURI().getRawQuery());
		String code = UUID.randomUUID().toString();
		CODES.put(code, asked);
		exchange.getResponseHeaders()
			.add("Location", asked.getOrDefault("redirect_uri", "") + "?code=" + code + "&state=" + asked.get("state"));
		exchange.sendResponseHeaders(302, -1);
	}

	private static void token(HttpExchange exchange, String name)
			throws IOException, JOSEException, NoSuchAlgorithmException {
		var sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		var asked = CODES.remove(sent.getOrDefault("code", ""));
		String client = "throughline:" + SECRET.replace(' ', '+');
		boolean isClient = ("Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
			.equals(exchange.getRequestHeaders().getFirst("Authorization"));
		if (asked == null || !isClient || !asked.getOrDefault("redirect_uri", "").equals(sent.get("redirect_uri"))
				|| !asked.getOrDefault("code_challenge", "")
					.equals(challenge(sent.getOrDefault("code_verifier", "")))) {
			send(exchange, 400, Map.of("error", "invalid_grant"));
			return;
		}
		send(exchange, 200, Map.of("access_token", "unused", "token_type", "Bearer", "expires_in", 60, "id_token",
				token(name, asked.getOrDefault("nonce", ""))));
	}

	private static String token(String name, String nonce) throws JOSEException {
		var now = System.currentTimeMillis();
		var claims = new JWTClaimsSet.Builder().issuer(issuer("issuer".equals(wrong) ? "another" : name))
			.audience("audience".equals(wrong) ? "another" : "throughline")
			.issueTime(new Date(now))
			.expirationTime(new Date(now + Duration.ofMinutes(5).toMillis()))
			.claim("nonce", "nonce".equals(wrong) ? "another" : nonce);
		CLAIMS.forEach((claim, value) -> {
			if (!"agency".equals(name) || !claim.startsWith("email")) {
				claims.claim(claim, value);
			}
		});
		var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("right").build(), claims.build());
		token.sign(new RSASSASigner("key".equals(wrong) ? OTHER_KEY : KEY));
		return token.serialize();
	}

	private static String challenge(String verifier) throws NoSuchAlgorithmException {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("right").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Follows the address of the provider as a browser does and returns where it leads.
	 */
	public static URI follow(String address) {
		try {
			var connection = (java.net.HttpURLConnection) URI.create(address).toURL().openConnection();
			connection.setInstanceFollowRedirects(false);
			return URI.create(connection.getHeaderField("Location"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> fields(String text) {
		var fields = new HashMap<String, String>();
		Arrays.stream(text.split("&"))
			.map((field) -> field.split("=", 2))
			.forEach((field) -> fields.put(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
		return fields;
	}

	private static void send(HttpExchange exchange, int status, Map<String, Object> content) throws IOException {
		byte[] bytes = JSONObjectUtils.toJSONString(new LinkedHashMap<>(content)).getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

}
