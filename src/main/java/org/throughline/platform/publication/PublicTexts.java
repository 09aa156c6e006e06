package org.throughline.platform.publication;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.TimeOrderedId;
import org.throughline.platform.text.IdentifyingText;

/**
 * Looks for words that may identify a child in all text that is or becomes public, and
 * stores the reasons for keeping them.
 */
@Service
@Transactional(readOnly = true)
public class PublicTexts {

	private final JdbcClient jdbc;

	private final Clock clock;

	PublicTexts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns the findings in everything that is published with a record, the open ones
	 * first. The caller has checked that the person manages the partnership.
	 * @param subjectId what is published, for example a report
	 */
	public List<FoundIdentifier> findingsIn(UUID subjectId) {
		var found = new ArrayList<>(find("where subject_id = any (:ids)", List.of(subjectId)));
		found.sort((a, b) -> Boolean.compare(b.open(), a.open()));
		return found;
	}

	/** Returns the open findings among them. */
	public List<FoundIdentifier> openFindingsIn(UUID subjectId) {
		return findingsIn(subjectId).stream().filter(FoundIdentifier::open).toList();
	}

	/** Returns the open findings in what these records make public. */
	List<FoundIdentifier> openIn(Collection<UUID> changed) {
		return find("where published and (subject_id = any (:ids) or record_id = any (:ids))", changed).stream()
			.filter(FoundIdentifier::open)
			.toList();
	}

	private List<FoundIdentifier> find(String condition, Collection<UUID> ids) {
		var found = new LinkedHashMap<String, FoundIdentifier>();
		this.jdbc
			.sql("select distinct partnership_id, table_name, field, address, wording from public_text " + condition
					+ " order by address, table_name, field, wording")
			.param("ids", ids.toArray(UUID[]::new))
			.query(Text.class)
			.stream()
			.forEach((text) -> collect(text, found));
		return found.isEmpty() ? List.of() : withAcceptances(found.values());
	}

	private static void collect(Text text, LinkedHashMap<String, FoundIdentifier> found) {
		for (var finding : IdentifyingText.in(text.wording())) {
			String key = text.partnershipId() + " " + finding.kind() + " " + finding.found().toLowerCase(Locale.ROOT);
			found
				.computeIfAbsent(key,
						(added) -> new FoundIdentifier(text.partnershipId(), finding.kind(), finding.found(),
								new ArrayList<>(), null))
				.places()
				.add(new FoundIdentifier.Place(text.tableName(), text.field(), text.address(), finding.before(),
						finding.after()));
		}
	}

	private List<FoundIdentifier> withAcceptances(Collection<FoundIdentifier> found) {
		var partnerships = found.stream().map(FoundIdentifier::partnershipId).distinct().toArray(UUID[]::new);
		var accepted = this.jdbc.sql("""
				select partnership_id, kind, words, reason, given_by, accepted_at from accepted_identifier
				where partnership_id = any (?)""")
			.param(partnerships)
			.query((row, number) -> new Accepted(row.getObject("partnership_id", UUID.class), row.getString("kind"),
					row.getString("words"),
					new FoundIdentifier.Acceptance(row.getString("reason"), row.getString("given_by"),
							row.getTimestamp("accepted_at").toInstant())))
			.list();
		return found.stream()
			.map((identifier) -> identifier.with(accepted.stream()
				.filter((one) -> one.partnershipId().equals(identifier.partnershipId())
						&& identifier.isSame(one.kind(), one.words()))
				.map(Accepted::acceptance)
				.findFirst()
				.orElse(null)))
			.toList();
	}

	/** Stores a reason, in the transaction that publishes the words. */
	void accept(FoundIdentifier identifier, String reason, String givenBy) {
		this.jdbc
			.sql("""
					insert into accepted_identifier (id, partnership_id, kind, words, reason, given_by, accepted_at, version)
					values (?, ?, ?, ?, ?, ?, ?, 0) on conflict (partnership_id, kind, words) do nothing""")
			.params(TimeOrderedId.next(), identifier.partnershipId(), identifier.kind().name(), identifier.words(),
					reason, givenBy, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** A text that is or becomes public. */
	record Text(UUID partnershipId, String tableName, String field, String address, String wording) {

	}

	private record Accepted(UUID partnershipId, String kind, String words, FoundIdentifier.Acceptance acceptance) {

	}

}
