package org.throughline.assurance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.web.NotFoundException;

/**
 * Peer reviews of self-assessments, kept by the partnership's business manager.
 */
@Service
@Transactional(readOnly = true)
public class PeerReviewService {

	private final AssessmentReader reader;

	private final Names names;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	PeerReviewService(AssessmentReader reader, Names names, CurrentUser user, JdbcClient jdbc) {
		this.reader = reader;
		this.names = names;
		this.user = user;
		this.jdbc = jdbc;
	}

	/** Those of a set, by number. */
	public List<PeerReviewDetails> list(UUID partnershipId, StandardSetDetails set) {
		this.user.requireManager(partnershipId);
		return this.reader.peerReviews(List.of(set), "true", Map.of());
	}

	/** Those of several sets, by set and number. */
	public List<PeerReviewDetails> all(UUID partnershipId, List<StandardSetDetails> sets) {
		this.user.requireManager(partnershipId);
		return this.reader.peerReviews(sets, "p.partnership_id = :partnership", Map.of("partnership", partnershipId));
	}

	/**
	 * One of them.
	 * @throws NotFoundException if there is none
	 */
	public PeerReviewDetails details(UUID partnershipId, StandardSetDetails set, int number) {
		return list(partnershipId, set).stream()
			.filter((review) -> review.number() == number)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds one. Sent twice, it adds one. */
	@Transactional
	public void add(UUID partnershipId, StandardSetDetails set, UUID id, PeerReviewEdit added) {
		this.user.requireManager(partnershipId);
		write(partnershipId, set, id, added);
	}

	void write(UUID partnershipId, StandardSetDetails set, UUID id, PeerReviewEdit added) {
		this.jdbc.sql("select id from standard_set where id = ? for no key update")
			.param(set.id())
			.query(UUID.class)
			.single();
		this.jdbc
			.sql("""
					insert into peer_review (id, partnership_id, set_id, number, assessment_id, held_on, date_precision, outcome,
					  as_written, report_slug, note, version)
					values (:id, :partnership, :set,
					  (select coalesce(max(number), 0) + 1 from peer_review where set_id = :set), :assessment, :on, :precision,
					  :outcome, :words, :report, :note, 0) on conflict (id) do nothing""")
			.params(values(partnershipId, set, added))
			.param("id", id)
			.param("partnership", partnershipId)
			.param("set", set.id())
			.update();
	}

	/** Changes one, unless somebody else did meanwhile. */
	@Transactional
	public void edit(UUID partnershipId, StandardSetDetails set, int number, int version, PeerReviewEdit edit) {
		var review = details(partnershipId, set, number);
		this.names.change("peer_review", review.id(), version);
		this.jdbc.sql("""
				update peer_review set assessment_id = :assessment, held_on = :on, date_precision = :precision,
				  outcome = :outcome, as_written = :words, report_slug = :report, note = :note where id = :id""")
			.params(values(partnershipId, set, edit))
			.param("id", review.id())
			.update();
	}

	private Map<String, @Nullable Object> values(UUID partnershipId, StandardSetDetails set, PeerReviewEdit edit) {
		var values = new HashMap<String, @Nullable Object>();
		var precision = edit.precision();
		values.put("assessment", assessment(set, edit.organisationSlug()));
		values.put("on", edit.heldOn());
		values.put("precision", (precision != null) ? precision.name() : null);
		values.put("outcome", edit.outcome().name());
		values.put("words", edit.asWritten());
		values.put("report", this.names.report("report", partnershipId, edit.reportSlug()));
		values.put("note", edit.note());
		return values;
	}

	private @Nullable UUID assessment(StandardSetDetails set, @Nullable String organisation) {
		return (organisation == null) ? null : this.jdbc.sql("""
				select a.id from self_assessment a join organisation o on o.id = a.organisation_id
				where a.set_id = ? and o.slug = ?""")
			.params(set.id(), organisation)
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new RuleViolation("organisation", "peerReview.organisation.unknown", organisation));
	}

	/** Removes one; the history keeps it. */
	@Transactional
	public void remove(UUID partnershipId, StandardSetDetails set, int number) {
		this.jdbc.sql("delete from peer_review where id = ?").param(details(partnershipId, set, number).id()).update();
	}

}
