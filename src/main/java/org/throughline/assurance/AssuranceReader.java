package org.throughline.assurance;

import java.time.Clock;
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
import org.throughline.platform.persistence.SqlOrder;

/**
 * Reads audits, findings, external assurance, risks and risk registers with the names of
 * linked records, each list in one statement. The columns of a row become the components
 * of its record.
 */
@Component
class AssuranceReader {

	static final Select<AuditDetails> AUDITS = new Select<>(AuditDetails.class, """
			select a.*, r.slug as report_slug,
			  array(select json_build_object('id', o.id, 'slug', o.slug, 'name', organisation_label_at(o.id, :day))
			    from audit_organisation x join organisation_label o on o.id = x.organisation_id
			    where x.audit_id = a.id order by o.slug) as organisations,
			  array(select to_json(f) from audit_finding_text f where f.audit_id = a.id order by f.number) as findings
			from audit a left join report_name r on r.id = a.report_id""", "number desc", "number",
			new SqlOrder(Map.of("topic", "lower(topic)", "kind", SqlOrder.constants("kind", AuditKind.class), "held",
					"held_on", "report", "report_slug", "findings", "cardinality(findings)")));

	static final Select<FindingDetails> FINDINGS = new Select<>(FindingDetails.class,
			"select * from audit_finding_text", "number desc", "number");

	/** The findings of several audits. */
	static final Select<FindingDetails> CROSS_CUTTING = new Select<>(FindingDetails.class,
			"select * from audit_finding_text where audit_id is null", "number desc", "number");

	static final Select<ExternalAssuranceDetails> EXTERNAL = new Select<>(ExternalAssuranceDetails.class, """
			select e.*, r.slug as report_slug,
			  (select json_build_object('id', o.id, 'slug', o.slug, 'name', organisation_label_at(o.id, :day))
			    from organisation_label o where o.id = e.organisation_id) as organisation
			from external_assurance e left join report_name r on r.id = e.report_id""",
			"held_on desc nulls last, number desc", "held_on nulls last, number",
			new SqlOrder(Map.of("title", "lower(coalesce(title, by_whom))", "kind",
					SqlOrder.constants("kind", ExternalAssuranceKind.class), "organisation",
					"lower(organisation ->> 'name')", "held", "held_on", "report", "report_slug")));

	/** Overdue reviews first, closed risks last. */
	static final Select<RiskDetails> RISKS = new Select<>(RiskDetails.class,
			"""
					select k.*, r.slug as report_slug, g.number as register_number, g.name as register_name,
					  (select json_build_object('id', o.id, 'slug', o.slug, 'name', organisation_label_at(o.id, :day))
					    from organisation_label o where o.id = k.owner_id) as owner,
					  array(select json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) from risk_theme x
					    join theme_label t on t.id = x.theme_id where x.risk_id = k.id order by t.name) as themes,
					  coalesce(k.review_on < :today and k.closed_on is null, false) as review_overdue
					from risk k left join risk_register g on g.id = k.register_id left join report_name r on r.id = k.report_id""",
			"closed_on is not null, review_overdue desc, review_on nulls last, number", "number",
			new SqlOrder(Map.of("title", "lower(title)", "register", "lower(register_name)", "owner",
					"lower(coalesce(owner_as_written, owner ->> 'name'))", "review", "review_on", "report",
					"report_slug")));

	static final Select<RiskRegisterDetails> REGISTERS = new Select<>(RiskRegisterDetails.class, """
			select g.*, r.slug as report_slug from risk_register g left join report_name r on r.id = g.report_id""",
			"name, number", "name, number");

	private static final String LIST = """
			select to_json(x) as one, count(*) over () as total from (%s) x
			where partnership_id = :partnership and (:words = '' or to_jsonb(x)::text ilike :words)
			order by %s limit :size offset :offset""";

	private static final String ONE = """
			select to_json(x) as one, 1 as total from (%s) x
			where partnership_id = :partnership and number = :number limit :size offset :offset""";

	private static final String IN_REPORT = """
			select case when :drafts then to_jsonb(x) else to_jsonb(x) - 'note' end as one, count(*) over () as total from (%s) x
			where partnership_id = :partnership and report_id = :report and assurance_visible(:report, :drafts)
			order by %s limit :size offset :offset""";

	private final JdbcClient jdbc;

	private final Clock clock;

	AssuranceReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A kind of record.
	 *
	 * @param type type of its details
	 * @param sql reads the rows; takes {@code day}, for the names of organisations, and
	 * {@code today}
	 * @param order order of the partnership's list without a sort
	 * @param sorted the columns by which that list can be sorted
	 */
	record Select<T>(Class<T> type, String sql, String order, String reportOrder, SqlOrder sorted) {

		Select(Class<T> type, String sql, String order, String reportOrder) {
			this(type, sql, order, reportOrder, new SqlOrder(Map.of()));
		}

	}

	/**
	 * A report whose records are read.
	 *
	 * @param day organisations are named as at this day
	 * @param drafts whether the reader reads drafts
	 */
	record ReportScope(UUID partnershipId, UUID id, LocalDate day, boolean drafts) {

	}

	/** All records of the partnership. */
	<T> List<T> list(Select<T> select, UUID partnershipId) {
		return page(select, partnershipId, "", Pageable.ofSize(Integer.MAX_VALUE)).getContent();
	}

	/**
	 * One page of the partnership's records.
	 * @param words what their texts contain; empty for all
	 */
	<T> Page<T> page(Select<T> select, UUID partnershipId, String words, Pageable page) {
		String contained = words.isEmpty() ? "" : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
		return read(select.type(), LIST.formatted(select.sql(), select.sorted().by(page.getSort(), select.order())),
				page, Map.of("partnership", partnershipId, "day", today(), "today", today(), "words", contained));
	}

	<T> Optional<T> find(Select<T> select, UUID partnershipId, int number) {
		return read(select.type(), ONE.formatted(select.sql()), Pageable.ofSize(1),
				Map.of("partnership", partnershipId, "day", today(), "today", today(), "number", number))
			.stream()
			.findFirst();
	}

	/** The records in a report, if the reader may see them; notes are for drafts only. */
	<T> List<T> inReport(Select<T> select, ReportScope report) {
		return read(select.type(), IN_REPORT.formatted(select.sql(), select.reportOrder()),
				Pageable.ofSize(Integer.MAX_VALUE), Map.of("partnership", report.partnershipId(), "day", report.day(),
						"today", today(), "report", report.id(), "drafts", report.drafts()))
			.getContent();
	}

	private <T> Page<T> read(Class<T> type, String sql, Pageable page, Map<String, ?> parameters) {
		var found = this.jdbc.sql(sql)
			.params(parameters)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, at) -> Map.entry(row.getLong("total"), Json.read(row.getString("one"), type)))
			.list();
		return new PageImpl<>(found.stream().map(Map.Entry::getValue).toList(), page,
				found.isEmpty() ? 0 : found.get(0).getKey());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
