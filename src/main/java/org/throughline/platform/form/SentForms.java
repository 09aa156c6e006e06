package org.throughline.platform.form;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Saves a form once, however often it is sent. The seal of a form is made with its page;
 * a form with the same seal and the same content was sent before, or is sent at the same
 * time by a double click. The second waits for the first and gets its result.
 */
@Component
class SentForms {

	private static final Duration KEPT = Duration.ofDays(7);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

	private static final Duration PAUSE = Duration.ofMillis(50);

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
		var sent = (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? SentForm.of(attributes.getRequest()) : null;
		return Objects
			.requireNonNull((sent == null) ? work.get() : this.transactions.execute((status) -> once(sent, work)));
	}

	private String once(SentForm sent, Supplier<String> work) {
		int first = this.jdbc.sql("""
				insert into sent_form (form, content, sent_at) values (?, ?, ?)
				on conflict (form) do update set content = excluded.content, sent_at = excluded.sent_at, result = null,
				  location = null
				  where sent_form.content <> excluded.content or sent_form.result is null""")
			.params(sent.form(), sent.content(), now())
			.update();
		if (first == 0) {
			return this.jdbc.sql("select result from sent_form where form = ?")
				.param(sent.form())
				.query(String.class)
				.single();
		}
		String result = work.get();
		this.jdbc.sql("update sent_form set result = ? where form = ?").params(result, sent.form()).update();
		return result;
	}

	/**
	 * Begins to answer a form. Returns where it led if it was sent before, with the same
	 * content; empty if it must be saved. Waits while another request saves it.
	 */
	Optional<String> begin(SentForm sent) {
		var until = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (System.nanoTime() < until) {
			var other = this.jdbc.sql("select content, location from sent_form where form = ?")
				.param(sent.form())
				.query(Other.class)
				.optional();
			if (other.isEmpty() ? add(sent) : !other.get().content().equals(sent.content()) && replace(sent)) {
				break;
			}
			var location = other.map(Other::location);
			if (location.isPresent()) {
				return location;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return Optional.empty();
	}

	/**
	 * Ends the answer.
	 * @param location where the form led, or {@code null} if it was not saved
	 */
	void end(SentForm sent, @Nullable String location) {
		this.jdbc.sql((location != null)
				? "update sent_form set location = :location where form = :form and content = :content"
				: "delete from sent_form where form = :form and content = :content and location is null and result is null")
			.param("location", location)
			.param("form", sent.form())
			.param("content", sent.content())
			.update();
	}

	private boolean add(SentForm sent) {
		return this.jdbc.sql("insert into sent_form (form, content, sent_at) values (?, ?, ?) on conflict do nothing")
			.params(sent.form(), sent.content(), now())
			.update() == 1;
	}

	private boolean replace(SentForm sent) {
		return this.jdbc.sql("""
				update sent_form set content = :content, sent_at = :now, result = null, location = null
				where form = :form and content <> :content""")
			.param("content", sent.content())
			.param("now", now())
			.param("form", sent.form())
			.update() == 1;
	}

	/** Deletes old rows; several instances may do so at once. */
	@Scheduled(cron = "0 20 3 * * *", zone = "Europe/London")
	void clearOld() {
		this.jdbc.sql("delete from sent_form where sent_at < ?")
			.param(this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/** A form that was sent. */
	private record Other(String content, @Nullable String location) {

	}

}
