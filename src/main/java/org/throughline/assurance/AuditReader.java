package org.throughline.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.Json;

/**
 * Reads audits, what they found, and what others from outside found: each time with one
 * statement. All its selects take the parameters {@code partnership} and {@code day}, as
 * at which organisations are named.
 */
@Component
class AuditReader {

	private static final String FINDING = """
			select f.id, f.number, f.kind, own.number as audit_number, own.topic as audit_topic, f.report_slug, f.wording,
			  array(select json_build_object('slug', t.slug, 'name', t.name) from audit_finding_theme x
			    join theme t on t.id = x.theme_id where x.finding_id = f.id order by t.name) as themes, f.version
			from audit_finding f left join audit own on own.id = f.audit_id where f.partnership_id = :partnership and\s""";

	private static final String AUDIT = """
			select a.id, a.number, a.kind, a.topic, a.report_slug, a.footnote, a.period_label, a.done_on,
			  a.date_precision as precision,
			  array(select json_build_object('slug', o.slug,
			      'name', coalesce((organisation_name_at(o.id, :day)).name, o.slug))
			    from audit_organisation x join organisation o on o.id = x.organisation_id
			    where x.audit_id = a.id order by o.slug) as organisations,
			  coalesce(string_to_array(a.services, chr(10)), '{}') as services, a.declared_organisations,
			  a.declared_services, a.declared_as_written, a.method,
			  case when a.cases_as_written is not null then json_build_object('value', a.cases_value,
			    'qualifier', a.cases_qualifier, 'as_written', a.cases_as_written) end as cases,
			  a.source, a.note, coalesce((select json_agg(found order by found.number)
			    from (%s f.audit_id = a.id) found), '[]') as findings, a.version
			from audit a where a.partnership_id = :partnership and\s""".formatted(FINDING);

	private static final String EXTERNAL = """
			select e.id, e.number, e.kind, e.title, e.by_whom, e.report_slug, o.slug as organisation_slug,
			  coalesce((organisation_name_at(o.id, :day)).name, o.slug) as organisation_name, e.about, e.held_on,
			  e.date_precision as precision, e.outcome, e.recommendations, e.url, e.source, e.note, e.version
			from external_assurance e left join organisation o on o.id = e.organisation_id
			where e.partnership_id = :partnership and\s""";

	private final JdbcClient jdbc;

	AuditReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The partnership's audits, the latest first, with their findings. */
	Page<AuditDetails> audits(UUID partnershipId, LocalDate day, Pageable page) {
		return page(AUDIT + "true", "x.number desc", partnershipId, day, page, AuditDetails.class);
	}

	/** What several audits found together, the latest first. */
	Page<FindingDetails> acrossAudits(UUID partnershipId, LocalDate day, Pageable page) {
		return page(FINDING + "f.audit_id is null", "x.number desc", partnershipId, day, page, FindingDetails.class);
	}

	/** What others from outside found, the latest first. */
	Page<ExternalAssuranceDetails> external(UUID partnershipId, LocalDate day, Pageable page) {
		return page(EXTERNAL + "true", "x.held_on desc nulls last, x.number desc", partnershipId, day, page,
				ExternalAssuranceDetails.class);
	}

	/** The audit of this number, if there is one. */
	List<AuditDetails> audit(UUID partnershipId, LocalDate day, int number) {
		return numbered(AUDIT + "a.number = :number", partnershipId, day, number, AuditDetails.class);
	}

	/** The finding of this number, if there is one. */
	List<FindingDetails> finding(UUID partnershipId, LocalDate day, int number) {
		return numbered(FINDING + "f.number = :number", partnershipId, day, number, FindingDetails.class);
	}

	/** What others found under this number, if there is any. */
	List<ExternalAssuranceDetails> external(UUID partnershipId, LocalDate day, int number) {
		return numbered(EXTERNAL + "e.number = :number", partnershipId, day, number, ExternalAssuranceDetails.class);
	}

	/** All that a report states. */
	AuditsOfReport ofReport(UUID partnershipId, LocalDate day, String reportSlug) {
		return this.jdbc
			.sql("select json_build_object('audits', %s, 'across_audits', %s, 'external', %s)".formatted(
					array(AUDIT + "a.report_slug = :report", "x.number"),
					array(FINDING + "f.report_slug = :report", "x.number"),
					array(EXTERNAL + "e.report_slug = :report", "x.held_on nulls last, x.number")))
			.param("partnership", partnershipId)
			.param("day", day)
			.param("report", reportSlug)
			.query((row, number) -> Json.read(row.getString(1), AuditsOfReport.class))
			.single();
	}

	private static String array(String select, String order) {
		return "coalesce((select json_agg(x order by %s) from (%s) x), '[]')".formatted(order, select);
	}

	private <T> List<T> numbered(String select, UUID partnershipId, LocalDate day, int number, Class<T> type) {
		return this.jdbc.sql("select to_json(x) from (" + select + ") x")
			.param("partnership", partnershipId)
			.param("day", day)
			.param("number", number)
			.query((row, at) -> Json.read(row.getString(1), type))
			.list();
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
