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

/**
 * Reads risks and risk registers with the names of what they are linked to, each list in
 * one statement. The columns of a row become the components of its record. Organisations
 * are named as at the parameter {@code day}.
 */
@Component
class RiskReader {

	private static final String RISK = """
			select k.*, g.number as register_number, g.name as register_name,
			  (select json_build_object('slug', o.slug, 'name', coalesce((organisation_name_at(o.id, :day)).name, o.slug))
			    from organisation o where o.id = k.owner_id) as owner,
			  array(select json_build_object('slug', t.slug, 'name', t.name) from risk_theme x
			    join theme t on t.id = x.theme_id where x.risk_id = k.id order by t.name) as themes,
			  coalesce(k.review_on < :today and k.closed_on is null, false) as review_overdue
			from risk k left join risk_register g on g.id = k.register_id where k.partnership_id = :partnership and\s""";

	private static final String REGISTER = """
			select to_json(g) from risk_register g where g.partnership_id = :partnership and %s
			order by g.name, g.number""";

	private final JdbcClient jdbc;

	private final Clock clock;

	RiskReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One page of the partnership's risks: overdue reviews first, closed risks last. */
	Page<RiskDetails> page(UUID partnershipId, Pageable page) {
		var today = LocalDate.now(this.clock);
		var found = this.jdbc.sql("""
				select to_json(x) as one, count(*) over () as total from (%s true) x
				order by x.closed_on is not null, x.review_overdue desc, x.review_on nulls last, x.number
				limit :size offset :offset""".formatted(RISK))
			.param("partnership", partnershipId)
			.param("day", today)
			.param("today", today)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> Map.entry(row.getLong("total"), Json.read(row.getString("one"), RiskDetails.class)))
			.list();
		return new PageImpl<>(found.stream().map(Map.Entry::getValue).toList(), page,
				found.isEmpty() ? 0 : found.get(0).getKey());
	}

	Optional<RiskDetails> risk(UUID partnershipId, int number) {
		return risks(partnershipId, LocalDate.now(this.clock), "k.number = :value", number).stream().findFirst();
	}

	/**
	 * The risks and registers in a report.
	 * @param day organisations are named as at this day
	 */
	ReportRisks ofReport(UUID partnershipId, String reportSlug, LocalDate day) {
		return new ReportRisks(registers(partnershipId, "g.report_slug = :value", reportSlug),
				risks(partnershipId, day, "k.report_slug = :value", reportSlug));
	}

	/** All registers of the partnership, by name. */
	List<RiskRegisterDetails> registers(UUID partnershipId) {
		return registers(partnershipId, ":value", true);
	}

	Optional<RiskRegisterDetails> register(UUID partnershipId, int number) {
		return registers(partnershipId, "g.number = :value", number).stream().findFirst();
	}

	private List<RiskDetails> risks(UUID partnershipId, LocalDate day, String condition, Object value) {
		return this.jdbc.sql("select to_json(x) from (" + RISK + condition + ") x order by x.number")
			.param("partnership", partnershipId)
			.param("day", day)
			.param("today", LocalDate.now(this.clock))
			.param("value", value)
			.query((row, number) -> Json.read(row.getString(1), RiskDetails.class))
			.list();
	}

	private List<RiskRegisterDetails> registers(UUID partnershipId, String condition, Object value) {
		return this.jdbc.sql(REGISTER.formatted(condition))
			.param("partnership", partnershipId)
			.param("value", value)
			.query((row, number) -> Json.read(row.getString(1), RiskRegisterDetails.class))
			.list();
	}

}
