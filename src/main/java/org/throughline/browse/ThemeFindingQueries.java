package org.throughline.browse;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.persistence.Json;

/**
 * Queries for audit findings, risks and training on a theme, as far as they are part of
 * reports that the reader may read.
 */
@Service
@Transactional(readOnly = true)
public class ThemeFindingQueries {

	private static final String FOUND = """
			with found as (
			  select f.kind, f.number, f.text, f.context, f.report_id from assurance_finding f
			  where f.theme_id = :theme and f.partnership_id = :partnership
			  union all
			  select 'TRAINING', t.number, t.title, t.held, t.report_id from themed_training t
			  where t.theme_id = :theme and t.partnership_id = :partnership),
			ranked as (
			  select found.*, report_reference(r) as report, row_number() over (
			    partition by found.kind order by r.starts_on desc, report_order(r), found.number) as place
			  from found join readable_reports(:partnership, :drafts) r on r.id = found.report_id)
			select json_build_object('all', (select count(*) from ranked), 'rows', coalesce(
			  (select json_agg(x order by x.kind, x.place) from ranked x where x.place <= :first), '[]'))""";

	private final JdbcClient jdbc;

	ThemeFindingQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the first results of each kind, newest report first.
	 */
	public Found found(PartnershipHeading partnership, UUID theme, int first) {
		return this.jdbc.sql(FOUND)
			.param("partnership", partnership.id())
			.param("drafts", partnership.drafts())
			.param("theme", theme)
			.param("first", first)
			.query((row, number) -> Json.read(row.getString(1), Found.class))
			.single();
	}

	/**
	 * The kinds of findings.
	 *
	 * @param all the number of results
	 * @param rows the first results of each kind
	 */
	public record Found(int all, List<ThemeFinding> rows) {

		public Found {
			rows = List.copyOf(rows);
		}

		/** Returns the results of one kind. */
		public List<ThemeFinding> of(ThemeFinding.Kind kind) {
			return this.rows.stream().filter((one) -> one.kind() == kind).toList();
		}

		/** Returns the number of results not included. */
		public int more() {
			return this.all - this.rows.size();
		}

	}

}
