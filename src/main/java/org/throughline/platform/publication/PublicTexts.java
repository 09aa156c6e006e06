package org.throughline.platform.publication;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.web.NotFoundException;

/**
 * Looks for words that may identify a child in all text that is or becomes public, and
 * stores the reasons for keeping them.
 */
@Service
@Transactional(readOnly = true)
public class PublicTexts {

	/** Request attribute for pages: the refusal. */
	private static final String REFUSAL = "openIdentifiers";

	private static final UUID NO_SUBJECT = new UUID(0, 0);

	private final JdbcClient jdbc;

	private final TextSearch search;

	private final CurrentUser user;

	private final Clock clock;

	PublicTexts(JdbcClient jdbc, TextSearch search, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.search = search;
		this.user = user;
		this.clock = clock;
	}

	/**
	 * Returns the findings in everything that is published with a record, the open ones
	 * first. The caller has checked that the person manages the partnership.
	 * @param subjectId what is published, for example a report
	 */
	public List<FoundIdentifier> findingsIn(UUID subjectId) {
		return findingsIn(subjectId, null);
	}

	/**
	 * Returns the findings also in a text that will be stored when the record is
	 * published.
	 * @param further the text, if any
	 */
	public List<FoundIdentifier> findingsIn(UUID subjectId, @Nullable Text further) {
		var texts = this.search.texts(TextSearch.Scope.RECORD, List.of(subjectId));
		return openFirst(this.search.inRecord(subjectId, (further != null) ? texts.and(further) : texts));
	}

	/**
	 * Returns the findings in everything that a report prints: its own texts, and
	 * actions, reviews and other records that the public reads already.
	 */
	public List<FoundIdentifier> findingsInReport(UUID partnershipId, UUID reportId) {
		return openFirst(this.search.inRecord(reportId,
				this.search.texts(TextSearch.Scope.REPORT, List.of(reportId, partnershipId))));
	}

	private List<FoundIdentifier> openFirst(List<FoundIdentifier> unsorted) {
		var found = new ArrayList<>(withAcceptances(unsorted));
		found.sort((a, b) -> Boolean.compare(b.open(), a.open()));
		return found;
	}

	/**
	 * Returns where the public reads these names now, as whole words, but in what is
	 * published with a record. The caller has checked that the person manages the
	 * partnership.
	 */
	public List<FoundIdentifier.Place> mentions(UUID partnershipId, UUID exceptSubjectId, Collection<Pattern> names) {
		return this.search.mentions(partnershipId, exceptSubjectId, names);
	}

	/**
	 * Returns where the public reads a name now. The caller has checked that the person
	 * manages the partnership.
	 */
	public List<FoundIdentifier.Place> mentions(UUID partnershipId, String name) {
		return mentions(partnershipId, NO_SUBJECT, List.of(ConfidentialWords.pattern(name)));
	}

	/** Returns the open findings in what these records make public. */
	List<FoundIdentifier> openIn(Collection<UUID> changed) {
		return find(TextSearch.Scope.CHANGED, changed).stream().filter(FoundIdentifier::open).toList();
	}

	private List<FoundIdentifier> find(TextSearch.Scope scope, Collection<UUID> ids) {
		return withAcceptances(this.search.in(this.search.texts(scope, ids)));
	}

	/** Returns the findings in texts of a partnership that are public now. */
	private List<FoundIdentifier> findAgain(UUID partnershipId, Stream<String> words) {
		return withAcceptances(this.search.in(this.search.textsWith(partnershipId, words.collect(Collectors.toSet()))));
	}

	private List<FoundIdentifier> withAcceptances(Collection<FoundIdentifier> found) {
		if (found.isEmpty()) {
			return List.of();
		}
		var partnerships = found.stream().map(FoundIdentifier::partnershipId).distinct().toArray(UUID[]::new);
		var accepted = acceptances("partnership_id = any (?)", (Object) partnerships);
		return found.stream()
			.map((identifier) -> identifier.with(accepted.stream()
				.filter((one) -> one.isOf(identifier))
				.map(AcceptedIdentifier::acceptance)
				.findFirst()
				.orElse(null)))
			.toList();
	}

	private List<AcceptedIdentifier> acceptances(String condition, Object... parameters) {
		return this.jdbc
			.sql("""
					select id, partnership_id, kind, words, sentence, version, reason, given_by, accepted_at from accepted_identifier
					where """
					+ " " + condition + " order by accepted_at desc, kind, words")
			.params(parameters)
			.query((row, number) -> new AcceptedIdentifier(row.getObject("id", UUID.class),
					row.getObject("partnership_id", UUID.class), IdentifierKind.valueOf(row.getString("kind")),
					row.getString("words"), row.getString("sentence"), row.getInt("version"),
					new FoundIdentifier.Acceptance(row.getString("reason"), row.getString("given_by"),
							row.getTimestamp("accepted_at").toInstant()),
					List.of()))
			.list();
	}

	/** Returns what was accepted in a partnership. */
	public List<AcceptedIdentifier> accepted(UUID partnershipId) {
		this.user.requireManager(partnershipId);
		return acceptances("partnership_id = ?", partnershipId);
	}

	/** Returns what was accepted with the places where the public reads it now. */
	public List<AcceptedIdentifier> inPlaces(UUID partnershipId, List<AcceptedIdentifier> accepted) {
		this.user.requireManager(partnershipId);
		var found = findAgain(partnershipId, accepted.stream().map(AcceptedIdentifier::words));
		return accepted.stream()
			.map((one) -> one
				.in(found.stream().filter(one::isOf).flatMap((identifier) -> identifier.places().stream()).toList()))
			.toList();
	}

	/**
	 * Returns what was accepted once.
	 * @throws NotFoundException if there is none
	 */
	public AcceptedIdentifier accepted(UUID partnershipId, UUID id) {
		this.user.requireManager(partnershipId);
		return acceptances("partnership_id = ? and id = ?", partnershipId, id).stream()
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Removes a reason. While the public reads the words, another reason takes its place.
	 * @throws OpenIdentifiers if the public reads the words and no other reason is given
	 */
	@Transactional
	public void removeReason(UUID partnershipId, UUID id, int version) {
		var removed = accepted(partnershipId, id);
		int rows = this.jdbc.sql("delete from accepted_identifier where id = ? and version = ?")
			.params(id, version)
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("A reason has changed or was removed");
		}
		acceptOrRefuse(findAgain(partnershipId, Stream.of(removed.words())).stream()
			.filter((identifier) -> identifier.open() && removed.isOf(identifier))
			.toList());
	}

	/**
	 * Stores the reasons that the current form gives for what will be published with a
	 * record.
	 * @param further a text that will be stored with it, if any
	 * @throws OpenIdentifiers if reasons are missing
	 */
	@Transactional
	public void acceptIn(UUID subjectId, @Nullable Text further) {
		acceptOrRefuse(findingsIn(subjectId, further).stream().filter(FoundIdentifier::open).toList());
	}

	/**
	 * Stores the reasons that the current form gives for some of the findings in what a
	 * report prints. The others stay open.
	 * @return the number of new reasons
	 */
	@Transactional
	public int acceptSome(UUID partnershipId, UUID reportId) {
		this.user.requireManager(partnershipId);
		var open = findingsInReport(partnershipId, reportId).stream().filter(FoundIdentifier::open).toList();
		var given = GivenReasons.ofRequest(open);
		var reasoned = open.stream().filter(given::accepts).toList();
		reasoned.forEach((identifier) -> accept(identifier, given.reason(identifier), given.givenBy()));
		return reasoned.size();
	}

	/**
	 * Refuses if anything that a report prints is open.
	 * @throws OpenIdentifiers if it is
	 */
	public void requireNoneOpen(UUID partnershipId, UUID reportId) {
		acceptOrRefuse(findingsInReport(partnershipId, reportId).stream().filter(FoundIdentifier::open).toList());
	}

	/** Stores the reasons that the current form gives, or refuses. */
	void acceptOrRefuse(List<FoundIdentifier> open) {
		if (open.isEmpty()) {
			return;
		}
		var given = GivenReasons.ofRequest(open);
		if (!open.stream().allMatch(given::accepts)) {
			var refusal = new OpenIdentifiers(open, given);
			var request = GivenReasons.request();
			if (request != null) {
				request.setAttribute(REFUSAL, refusal);
			}
			throw refusal;
		}
		open.forEach((identifier) -> accept(identifier, given.reason(identifier), given.givenBy()));
	}

	/**
	 * Deletes the acceptances of words that only a withdrawn report contained, and the
	 * words from the history.
	 * @param findings the findings in the report before it was withdrawn
	 */
	@Transactional
	public void forget(UUID partnershipId, List<FoundIdentifier> findings) {
		if (findings.isEmpty()) {
			return;
		}
		var still = findAgain(partnershipId, findings.stream().map(FoundIdentifier::words));
		var removed = acceptances("partnership_id = ?", partnershipId).stream()
			.filter((reason) -> findings.stream().anyMatch(reason::isOf) && still.stream().noneMatch(reason::isOf))
			.map(AcceptedIdentifier::id)
			.toArray(UUID[]::new);
		this.jdbc.sql("delete from accepted_identifier where id = any (?)").param(removed).update();
		this.jdbc.sql("select withdraw_history_of(?)").param(removed).query((row) -> {
		});
	}

	/** In the transaction that publishes the words. */
	private void accept(FoundIdentifier identifier, String reason, String givenBy) {
		this.jdbc
			.sql("""
					insert into accepted_identifier (id, partnership_id, kind, words, sentence, reason, given_by, accepted_at, version)
					values (?, ?, ?, ?, ?, ?, ?, ?, 0) on conflict (partnership_id, kind, words, sentence) do nothing""")
			.params(TimeOrderedId.next(), identifier.partnershipId(), identifier.kind().name(), identifier.words(),
					identifier.sentence(), reason, givenBy, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * A text that is or becomes public.
	 *
	 * @param address its page below the partnership's
	 */
	public record Text(UUID partnershipId, String tableName, String field, String address, String wording) {

		private static final int CONTEXT = 60;

		/** Returns the place of words in it. */
		FoundIdentifier.Place place(int start, int end) {
			return new FoundIdentifier.Place(this.tableName, this.field, "", this.address,
					this.wording.substring(Math.max(0, start - CONTEXT), start), this.wording.substring(start, end),
					this.wording.substring(end, Math.min(this.wording.length(), end + CONTEXT)));
		}

	}

}
