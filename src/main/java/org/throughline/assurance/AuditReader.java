package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads audits, their findings and external assurance with the names of what they are
 * linked to, each list in one statement. The columns of a row become the components of
 * its record. All selects take the parameters {@code partnership} and {@code day};
 * organisations are named as at that day.
 */
@Component
class AuditReader {

	private static final String FINDING = """
			select f.*, own.number as audit_number, own.topic as audit_topic,
			  array(select json_build_object('slug', t.slug, 'name', t.name) from audit_finding_theme x
			    join theme t on t.id = x.theme_id where x.finding_id = f.id order by t.name) as themes
			from audit_finding f left join audit own on own.id = f.audit_id where f.partnership_id = :partnership and\s""";

	private static final String AUDIT = """
			select a.*,
			  array(select json_build_object('slug', o.slug,
			      'name', coalesce((organisation_name_at(o.id, :day)).name, o.slug))
			    from audit_organisation x join organisation o on o.id = x.organisation_id
			    where x.audit_id = a.id order by o.slug) as organisations,
			  coalesce((select json_agg(found order by found.number) from (%s f.audit_id = a.id) found), '[]') as findings
			from audit a where a.partnership_id = :partnership and\s"""
		.formatted(FINDING);

	private static final String EXTERNAL = """
			select e.*, (select json_build_object('slug', o.slug,
			    'name', coalesce((organisation_name_at(o.id, :day)).name, o.slug))
			  from organisation o where o.id = e.organisation_id) as organisation
			from external_assurance e where e.partnership_id = :partnership and\s""";

	private final JdbcClient jdbc;

	AuditReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All audits of the partnership with their findings, latest first. */
	List<AuditDetails> audits(UUID partnershipId, LocalDate day) {
		return page(AUDIT + "true", "x.number desc", partnershipId, day, Pageable.ofSize(Integer.MAX_VALUE),
				AuditDetails.class)
			.getContent();
	}

	/** One page of the findings of several audits, latest first. */
	Page<FindingDetails> crossCutting(UUID partnershipId, LocalDate day, Pageable page) {
		return page(FINDING + "f.audit_id is null", "x.number desc", partnershipId, day, page, FindingDetails.class);
	}

	/** One page of external assurance, latest first. */
	Page<ExternalAssuranceDetails> external(UUID partnershipId, LocalDate day, Pageable page) {
		return page(EXTERNAL + "true", "x.held_on desc nulls last, x.number desc", partnershipId, day, page,
				ExternalAssuranceDetails.class);
	}

	Optional<AuditDetails> audit(UUID partnershipId, LocalDate day, int number) {
		return numbered(AUDIT + "a.number = :number", partnershipId, day, number, AuditDetails.class);
	}

	Optional<FindingDetails> finding(UUID partnershipId, LocalDate day, int number) {
		return numbered(FINDING + "f.number = :number", partnershipId, day, number, FindingDetails.class);
	}

	Optional<ExternalAssuranceDetails> external(UUID partnershipId, LocalDate day, int number) {
		return numbered(EXTERNAL + "e.number = :number", partnershipId, day, number, ExternalAssuranceDetails.class);
	}

	/** All audits, findings and external assurance in a report. */
	ReportAudits ofReport(UUID partnershipId, LocalDate day, String reportSlug) {
		return this.jdbc
			.sql("select json_build_object('audits', %s, 'cross_cutting', %s, 'external', %s)".formatted(
					array(AUDIT + "a.report_slug = :report", "x.number"),
					array(FINDING + "f.report_slug = :report", "x.number"),
					array(EXTERNAL + "e.report_slug = :report", "x.held_on nulls last, x.number")))
			.param("partnership", partnershipId)
			.param("day", day)
			.param("report", reportSlug)
			.query((row, number) -> Json.read(row.getString(1), ReportAudits.class))
			.single();
	}

	private static String array(String select, String order) {
		return "coalesce((select json_agg(x order by %s) from (%s) x), '[]')".formatted(order, select);
	}

	private <T> Optional<T> numbered(String select, UUID partnershipId, LocalDate day, int number, Class<T> type) {
		return this.jdbc.sql("select to_json(x) from (" + select + ") x")
			.param("partnership", partnershipId)
			.param("day", day)
			.param("number", number)
			.query((row, at) -> Json.read(row.getString(1), type))
			.optional();
	}

	private <T> Page<T> page(String select, String order, UUID partnershipId, LocalDate day, Pageable page,
			Class<T> type) {
		var found = this.jdbc.sql(
				"select to_json(x) as one, count(*) over () as total from (%s) x order by %s limit :size offset :offset"
					.formatted(select, order))
			.param("partnership", partnershipId)
			.param("day", day)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, at) -> Map.entry(row.getLong("total"), Json.read(row.getString("one"), type)))
			.list();
		return new PageImpl<>(found.stream().map(Map.Entry::getValue).toList(), page,
				found.isEmpty() ? 0 : found.get(0).getKey());
	}

}
