package org.throughline.platform.form;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

import org.throughline.platform.file.Sha256;
import org.throughline.platform.security.CurrentUser;

/**
 * Saves a form once, however often it is sent. The seal of a form is made with its page;
 * a form with the same seal and the same content was sent before, or is sent at the same
 * time by a double click. The second waits for the first and gets its result.
 */
@Component
class SentForms {

	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	private final Clock clock;

	SentForms(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Does the work in one transaction, unless the form of the current request was saved
	 * before.
	 * @param work saves the form and returns the result as text
	 * @return the result of the first time
	 */
	String once(Supplier<String> work) {
		String digest = digest();
		return Objects
			.requireNonNull((digest == null) ? work.get() : this.transactions.execute((status) -> once(digest, work)));
	}

	private String once(String digest, Supplier<String> work) {
		int first = this.jdbc.sql("insert into sent_form (digest, sent_at) values (?, ?) on conflict do nothing")
			.params(digest, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (first == 0) {
			return this.jdbc.sql("select result from sent_form where digest = ?")
				.param(digest)
				.query(String.class)
				.single();
		}
		String result = work.get();
		this.jdbc.sql("update sent_form set result = ? where digest = ?").params(result, digest).update();
		return result;
	}

	/** Deletes old rows; several instances may do so at once. */
	@Scheduled(cron = "0 20 3 * * *", zone = "Europe/London")
	void clearOld() {
		this.jdbc.sql("delete from sent_form where sent_at < ?")
			.param(this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Returns a digest of the person, the address, the seal and the content sent. */
	private static @Nullable String digest() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return null;
		}
		var request = attributes.getRequest();
		UUID person = CurrentUser.signedIn().map((user) -> user.id()).orElse(null);
		if (person == null || request.getParameter(FormSeal.FIELD) == null) {
			return null;
		}
		var content = new StringBuilder().append(person).append(request.getRequestURI());
		parameters(request).forEach((name, values) -> {
			for (String value : values) {
				content.append('\n').append(name).append('=').append(value.length()).append(':').append(value);
			}
		});
		var files = WebUtils.getNativeRequest(request, MultipartRequest.class);
		if (files != null) {
			files.getMultiFileMap()
				.forEach((name,
						each) -> each.forEach((file) -> content.append('\n')
							.append(name)
							.append('=')
							.append(file.getOriginalFilename())
							.append(file.getSize())));
		}
		return Sha256.of(content.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static Map<String, String[]> parameters(HttpServletRequest request) {
		var sorted = new TreeMap<>(request.getParameterMap());
		sorted.remove("_csrf");
		return sorted;
	}

}
