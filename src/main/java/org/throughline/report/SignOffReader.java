package org.throughline.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads the signatures to drafts, with one statement whatever their number.
 */
@Component
class SignOffReader {

	private final JdbcClient jdbc;

	SignOffReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the safeguarding partners in office on a day, with their signatures. */
	List<PartnerSignOff> partners(ReportSummary report, LocalDate day) {
		return signOffs("safeguarding_partners_at(:partnership, :day)", report, day);
	}

	/**
	 * Returns organisations with signatures that are no safeguarding partners on a day.
	 */
	List<PartnerSignOff> former(ReportSummary report, LocalDate day) {
		return signOffs("""
				(select distinct s.organisation_id, '' as slug, organisation_label_at(s.organisation_id, :day) as name
				  from sign_off s where s.report_id = :report and s.organisation_id not in (
				    select organisation_id from safeguarding_partners_at(:partnership, :day)))""", report, day);
	}

	private List<PartnerSignOff> signOffs(String organisations, ReportSummary report, LocalDate day) {
		return this.jdbc
			.sql("""
					select to_json(line) from (
					  select p.organisation_id, p.slug, p.name as organisation,
					    not exists (select from sign_off s
					      where s.report_id = :report and s.organisation_id = p.organisation_id and s.reopened_at is null
					        and s.sha256 is distinct from (select known_fingerprint(:report))) as unchanged,
					    array(
					    select json_build_object('id', s.id, 'organisation_id', s.organisation_id, 'name', s.name, 'post', s.post,
					      'signed_on', s.signed_on, 'recorded_by', s.recorded_by, 'proof', f.file_name,
					      'reopened', json_build_object('at', s.reopened_at, 'changed', s.changed,
					        'withdrawn_by', s.withdrawn_by, 'reason', s.withdrawal_reason))
					    from sign_off s left join sign_off_proof f on f.sign_off_id = s.id
					    where s.report_id = :report and s.organisation_id = p.organisation_id order by s.recorded_at desc, s.id desc) as sign_offs
					  from %s p order by lower(p.name)) line"""
				.formatted(organisations))
			.param("report", report.id())
			.param("partnership", report.partnershipId())
			.param("day", day)
			.query((row, number) -> Json.read(row.getString(1), PartnerSignOff.class))
			.list();
	}

	/** Returns who holds posts of the safeguarding partners on a day. */
	List<PostHolder> holders(UUID partnershipId, LocalDate day) {
		return this.jdbc
			.sql("""
					select h.id, p.slug as organisation_slug, p.name as organisation, h.person_name as name, h.role_title as post
					from safeguarding_partners_at(:partnership, :day) p join post_holders_at(:partnership, :day) h using (organisation_id)
					order by lower(p.name), lower(h.person_name), h.id""")
			.param("partnership", partnershipId)
			.param("day", day)
			.query(PostHolder.class)
			.list();
	}

	/** Returns who submitted the draft for signing last. */
	Optional<UUID> submitter(UUID reportId) {
		return this.jdbc
			.sql("""
					select moved_by_id from stage_change
					where report_id = ? and to_stage = 'SCRUTINY' and from_stage <> 'SIGNED_OFF' order by moved_at desc, id desc limit 1""")
			.param(reportId)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
			.optional()
			.flatMap((id) -> id);
	}

	/** Returns the drafts with signatures that hold. */
	List<SignedDraft> signedDrafts() {
		return this.jdbc.sql("""
				select distinct r.partnership_id, r.slug from annual_report r join sign_off s on s.report_id = r.id
				where r.state = 'DRAFT' and s.reopened_at is null""").query(SignedDraft.class).list();
	}

	/** Returns which safeguarding partners in office have not signed drafts. */
	List<Unsigned> unsigned(List<UUID> reports, LocalDate day) {
		return this.jdbc.sql("""
				select r.id as report_id, r.partnership_id, p.organisation_id from annual_report r
				cross join lateral safeguarding_partners_at(r.partnership_id, :day) p
				where r.id = any(:reports) and not exists (select from sign_off s
				  where s.report_id = r.id and s.organisation_id = p.organisation_id and s.reopened_at is null)""")
			.param("day", day)
			.param("reports", reports.toArray(UUID[]::new))
			.query(Unsigned.class)
			.list();
	}

	/** A safeguarding partner that has not signed a draft. */
	record Unsigned(UUID reportId, UUID partnershipId, UUID organisationId) {

	}

	/** A draft with a signature. */
	record SignedDraft(UUID partnershipId, String slug) {

	}

}
