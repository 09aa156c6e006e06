package org.throughline.platform.form;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;

/**
 * Keeps what people type in forms until they save it, for thirty days. Each sees only
 * their own. Two windows with the same form are kept side by side.
 */
@Component
public class UnsavedTexts {

	/** Address of the page that lists a person's unsaved forms. */
	public static final String ADDRESS = "/account/unsaved";

	/** Address to which a page sends what is typed. */
	public static final String KEEP = ADDRESS + "/keep";

	/** The most forms of one person. */
	static final int MOST = 50;

	/** The most characters of one form, as it is sent. */
	static final int LONGEST = 1_000_000;

	private static final Duration KEPT = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final FormSeal seals;

	private final TransactionTemplate transactions;

	private final Clock clock;

	UnsavedTexts(JdbcClient jdbc, FormSeal seals, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.seals = seals;
		this.transactions = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** The result of an attempt to keep a form. */
	public enum Outcome {

		/** It is kept. */
		KEPT,

		/** It has no valid seal, or that of another person. */
		NOT_SEALED,

		/** It is saved by now. */
		SAVED,

		/** It is too long. */
		TOO_LONG,

		/** The person has too many unsaved forms. */
		TOO_MANY

	}

	/**
	 * Keeps a form for the person it was shown to, in place of what was kept of it
	 * before. The seal proves the person for a week; whoever is signed in must be the
	 * same.
	 */
	public Kept keep(UnsavedSubmission form) {
		var user = CurrentUser.signedIn().map(SignedInUser::id).or(() -> this.seals.person(form));
		var seal = this.seals.read(form).filter((found) -> user.equals(Optional.of(found.person())));
		if (seal.isEmpty()) {
			return new Kept(Outcome.NOT_SEALED, null);
		}
		String content = form.encode();
		var outcome = (content.length() > LONGEST) ? Outcome.TOO_LONG
				: this.transactions.execute((status) -> keep(seal.get(), form, content));
		return new Kept(Objects.requireNonNull(outcome), seal.get().id());
	}

	private Outcome keep(FormSeal.Sealed seal, UnsavedSubmission form, String content) {
		lock(seal.id());
		boolean isSaved = this.jdbc.sql("select location is not null from sent_form where form = ?")
			.param(SentForm.digest(seal.person(), form.address(), form.value(FormSeal.FIELD)))
			.query(Boolean.class)
			.optional()
			.orElse(false);
		if (isSaved) {
			return Outcome.SAVED;
		}
		int kept = this.jdbc.sql("""
				insert into unsaved_text (id, person_id, page, content, kept_at)
				select :id, :person, :page, :content, :now
				where (select count(*) from unsaved_text where person_id = :person and id <> :id) < :most
				on conflict (id) do update set content = excluded.content, kept_at = excluded.kept_at""")
			.param("id", seal.id())
			.param("person", seal.person())
			.param("page", form.page().contains(ADDRESS) ? form.address() : form.page())
			.param("content", content)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("most", MOST)
			.update();
		return (kept == 1) ? Outcome.KEPT : Outcome.TOO_MANY;
	}

	/** Returns the unsaved forms of the user, the latest first. */
	public List<UnsavedText> mine() {
		return mine(null);
	}

	/** Returns an unsaved form of the user; empty if it is somebody else's or saved. */
	public Optional<UnsavedText> find(UUID id) {
		return mine(id).stream().findFirst();
	}

	private List<UnsavedText> mine(@Nullable UUID id) {
		var person = reader();
		return person.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select id, page, content, kept_at from unsaved_text
						where person_id = :person and (:id::uuid is null or id = :id) order by kept_at desc, id""")
					.param("person", person.get().id())
					.param("id", id)
					.query(Row.class)
					.list()
					.stream()
					.flatMap((row) -> row.form().stream())
					.toList();
	}

	/** Discards an unsaved form of the user. */
	public void discard(UUID id) {
		reader().ifPresent((person) -> this.jdbc.sql("delete from unsaved_text where id = ? and person_id = ?")
			.params(id, person.id())
			.update());
	}

	/** Forgets a form, because it was saved. */
	void saved(UnsavedSubmission form) {
		this.seals.read(form).ifPresent((seal) -> this.transactions.executeWithoutResult((status) -> {
			lock(seal.id());
			discard(seal.id());
		}));
	}

	/**
	 * Lets keeping a form and forgetting it wait for each other until the end of the
	 * transaction; otherwise what arrives while a form is saved would stay.
	 */
	private void lock(UUID id) {
		this.jdbc.sql("select from pg_advisory_xact_lock(hashtextextended(:id::text, 0))")
			.param("id", id)
			.query((row) -> {
			});
	}

	/** Deletes what was not saved for a long time. */
	@Scheduled(cron = "0 25 3 * * *", zone = "Europe/London")
	void clearOld() {
		this.jdbc.sql("delete from unsaved_text where kept_at < ?")
			.param(this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Optional<SignedInUser> reader() {
		return CurrentUser.signedIn().filter((person) -> !person.isByLink());
	}

	/**
	 * The result of keeping a form.
	 *
	 * @param id by which it is found if it is kept
	 */
	public record Kept(Outcome outcome, @Nullable UUID id) {

	}

	/**
	 * The unsaved forms of a reader that a page does not show.
	 *
	 * @param count how many there are
	 * @param here those that belong to the page
	 */
	public record Offer(int count, List<UnsavedText> here) {

	}

	/** A kept form as it is stored. */
	private record Row(UUID id, String page, String content, OffsetDateTime keptAt) {

		Optional<UnsavedText> form() {
			return UnsavedSubmission.decode(this.content)
				.map((form) -> new UnsavedText(this.id, form.on(this.page), this.keptAt.toInstant()));
		}

	}

}
