package org.throughline.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.text.Quantity;
import org.throughline.platform.time.DatePrecision;

/**
 * Reads audits and what they found, with one statement for each sort of thing.
 */
@Component
class AuditReader {

	private static final String AUDIT = """
			select a.*, count(*) over () as total,
			  array(select o.slug from audit_organisation x join organisation o on o.id = x.organisation_id
			    where x.audit_id = a.id order by o.slug) as organisation_slugs,
			  array(select coalesce((organisation_name_at(o.id, :day)).name, o.slug)
			    from audit_organisation x join organisation o on o.id = x.organisation_id
			    where x.audit_id = a.id order by o.slug) as organisation_names
			from audit a where a.partnership_id = :partnership and\s""";

	private static final String FINDING = """
			select f.*, a.number as audit_number, a.topic as audit_topic, count(*) over () as total,
			  array(select t.slug from audit_finding_theme x join theme t on t.id = x.theme_id
			    where x.finding_id = f.id order by t.name) as theme_slugs,
			  array(select t.name from audit_finding_theme x join theme t on t.id = x.theme_id
			    where x.finding_id = f.id order by t.name) as theme_names
			from audit_finding f left join audit a on a.id = f.audit_id where f.partnership_id = :partnership and\s""";

	private final JdbcClient jdbc;

	AuditReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The partnership's audits, the latest first, with their findings. */
	Page<AuditDetails> page(UUID partnershipId, LocalDate day, Pageable page) {
		var rows = this.jdbc.sql(AUDIT + "true order by a.number desc limit :size offset :offset")
			.param("partnership", partnershipId)
			.param("day", day)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> Map.entry(row.getLong("total"), audit(row)))
			.list();
		var found = withFindings(partnershipId, rows.stream().map(Map.Entry::getValue).toList(), true);
		return new PageImpl<>(found, page, rows.isEmpty() ? 0 : rows.get(0).getKey());
	}

	/** Audits with their findings, by number. */
	List<AuditDetails> audits(UUID partnershipId, LocalDate day, String condition, Object value, boolean forEditors) {
		var found = this.jdbc.sql(AUDIT + condition + " order by a.number")
			.param("partnership", partnershipId)
			.param("day", day)
			.param("value", value)
			.query((row, number) -> audit(row))
			.list();
		return withFindings(partnershipId, found, forEditors);
	}

	/** Findings, by number. */
	List<FindingDetails> findings(UUID partnershipId, String condition, Object value) {
		return this.jdbc.sql(FINDING + condition + " order by f.number")
			.param("partnership", partnershipId)
			.param("value", value)
			.query((row, number) -> finding(row))
			.list();
	}

	/** What several audits found together, the latest first. */
	Page<FindingDetails> acrossAudits(UUID partnershipId, Pageable page) {
		var rows = this.jdbc.sql(FINDING + "f.audit_id is null order by f.number desc limit :size offset :offset")
			.param("partnership", partnershipId)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> Map.entry(row.getLong("total"), finding(row)))
			.list();
		return new PageImpl<>(rows.stream().map(Map.Entry::getValue).toList(), page,
				rows.isEmpty() ? 0 : rows.get(0).getKey());
	}

	private List<AuditDetails> withFindings(UUID partnershipId, List<AuditDetails> audits, boolean forEditors) {
		if (audits.isEmpty()) {
			return audits;
		}
		var findings = findings(partnershipId, "f.audit_id = any(:value)",
				audits.stream().map(AuditDetails::id).toArray(UUID[]::new))
			.stream()
			.collect(Collectors.groupingBy((finding) -> Objects.requireNonNullElse(finding.auditNumber(), 0)));
		return audits.stream()
			.map((audit) -> audit.with(findings.getOrDefault(audit.number(), List.of()), forEditors))
			.toList();
	}

	private static AuditDetails audit(ResultSet row) throws SQLException {
		String services = row.getString("services");
		return new AuditDetails(row.getObject("id", UUID.class), row.getInt("number"),
				AuditKind.valueOf(row.getString("kind")), row.getString("topic"), row.getString("report_slug"),
				row.getString("footnote"), row.getString("period_label"), row.getObject("done_on", LocalDate.class),
				precision(row), Named.of(row.getArray("organisation_slugs"), row.getArray("organisation_names")),
				(services != null) ? Arrays.asList(services.split("\n")) : List.of(),
				row.getObject("declared_organisations", Integer.class),
				row.getObject("declared_services", Integer.class), row.getString("declared_as_written"),
				row.getString("method"), cases(row), row.getString("source"), row.getString("note"), List.of(),
				row.getInt("version"));
	}

	private static @Nullable Quantity cases(ResultSet row) throws SQLException {
		String words = row.getString("cases_as_written");
		String qualifier = row.getString("cases_qualifier");
		return (words == null) ? null : new Quantity(row.getBigDecimal("cases_value"),
				(qualifier != null) ? Quantity.Qualifier.valueOf(qualifier) : null, words);
	}

	private static FindingDetails finding(ResultSet row) throws SQLException {
		return new FindingDetails(row.getObject("id", UUID.class), row.getInt("number"),
				FindingKind.valueOf(row.getString("kind")), row.getObject("audit_number", Integer.class),
				row.getString("audit_topic"), row.getString("report_slug"), row.getString("wording"),
				Named.of(row.getArray("theme_slugs"), row.getArray("theme_names")), row.getInt("version"));
	}

	static @Nullable DatePrecision precision(ResultSet row) throws SQLException {
		String precision = row.getString("date_precision");
		return (precision != null) ? DatePrecision.valueOf(precision) : null;
	}

}
