package org.throughline.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads risks and their registers, with one statement for each sort of thing.
 */
@Component
class RiskReader {

	private static final String OVERDUE = "coalesce(k.review_on < :today and k.closed_on is null, false)";

	private static final String RISK = """
			select k.*, g.number as register_number, g.name as register_name, o.slug as owner_slug,
			  coalesce((organisation_name_at(o.id, :day)).name, o.slug) as owner_name, %s as review_overdue,
			  array(select t.slug from risk_theme x join theme t on t.id = x.theme_id where x.risk_id = k.id order by t.name)
			    as theme_slugs,
			  array(select t.name from risk_theme x join theme t on t.id = x.theme_id where x.risk_id = k.id order by t.name)
			    as theme_names,
			  count(*) over () as total
			from risk k left join risk_register g on g.id = k.register_id left join organisation o on o.id = k.owner_id
			where k.partnership_id = :partnership and\s"""
		.formatted(OVERDUE);

	private final JdbcClient jdbc;

	private final Clock clock;

	RiskReader(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The partnership's risks: those whose review is overdue first, the closed ones last.
	 */
	Page<RiskDetails> page(UUID partnershipId, Pageable page) {
		var today = LocalDate.now(this.clock);
		var found = this.jdbc
			.sql(RISK + "true order by k.closed_on is not null, review_overdue desc, k.review_on nulls last, k.number "
					+ "limit :size offset :offset")
			.param("partnership", partnershipId)
			.param("day", today)
			.param("today", today)
			.param("size", page.getPageSize())
			.param("offset", page.getOffset())
			.query((row, number) -> Map.entry(row.getLong("total"), risk(row)))
			.list();
		return new PageImpl<>(found.stream().map(Map.Entry::getValue).toList(), page,
				found.isEmpty() ? 0 : found.get(0).getKey());
	}

	/** Risks, by number. */
	List<RiskDetails> risks(UUID partnershipId, LocalDate day, String condition, Object value) {
		return this.jdbc.sql(RISK + condition + " order by k.number")
			.param("partnership", partnershipId)
			.param("day", day)
			.param("today", LocalDate.now(this.clock))
			.param("value", value)
			.query((row, number) -> risk(row))
			.list();
	}

	/** Registers, by name. */
	List<RiskRegisterDetails> registers(UUID partnershipId, String condition, Object value) {
		return this.jdbc
			.sql("select g.* from risk_register g where g.partnership_id = :partnership and " + condition
					+ " order by g.name, g.number")
			.param("partnership", partnershipId)
			.param("value", value)
			.query((row, number) -> new RiskRegisterDetails(row.getObject("id", UUID.class), row.getInt("number"),
					row.getString("name"), row.getString("report_slug"), row.getString("owner_as_written"),
					row.getString("review_cycle"), row.getString("description"), row.getString("note"),
					row.getInt("version")))
			.list();
	}

	private static RiskDetails risk(ResultSet row) throws SQLException {
		return new RiskDetails(row.getObject("id", UUID.class), row.getInt("number"), row.getString("title"),
				row.getObject("register_number", Integer.class), row.getString("register_name"),
				row.getString("report_slug"), row.getString("wording"), row.getString("cause"),
				row.getString("response"), row.getString("priority_reference"), row.getString("grade"),
				row.getString("owner_slug"), row.getString("owner_name"), row.getString("owner_as_written"),
				row.getObject("review_on", LocalDate.class), row.getBoolean("review_overdue"),
				row.getObject("closed_on", LocalDate.class), row.getString("closed_reason"),
				Named.of(row.getArray("theme_slugs"), row.getArray("theme_names")), row.getString("note"),
				row.getInt("version"));
	}

}
